import { parameters } from './parameters.js';

/** The seed with which K28's people were first drawn; another seed is another benchmark. */
export const seed = 20240601;

/**
 * The parameters of `count` people, in the units and order of `parameters`: log-normal about the
 * typical value, written with 12 significant digits so that every host reads the same number.
 */
export function people(count: number): readonly (readonly number[])[] {
  const normal = normals(uniforms(seed));
  const drawn = (value: number, spread: number): number =>
    spread === 0 ? value : Number((value * Math.exp(spread * normal())).toPrecision(12));
  return Array.from({ length: count }, () => parameters.map(({ value, spread }) => drawn(value, spread)));
}

/** Box-Muller, the cosine half; 1e-12 keeps the logarithm finite. */
const normals = (uniform: () => number) => (): number => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());

/** mulberry32 (T. Ettinger, public domain): 32 bits of state, uniform in [0, 1). */
function uniforms(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
