import { stream } from '@speciosa/engine/chance';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { exp, log } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import { asRecorded } from './diary.js';
import type { ValueOf } from './diary.js';

/**
 * One draw of everything that is not known: each fact with a range takes a value inside it, even on a logarithmic
 * scale on either side of the recorded value where both ends are above zero. Facts without a range stay as recorded.
 * The draw of a fact depends on seed, number and id alone, so a new fact shifts no other.
 */
export function knowledgeDraw(seed: number, number: number): ValueOf {
  const drawn = new Map<string, number>();
  return (id) => {
    const known = drawn.get(id);
    if (known !== undefined) return known;
    const value = drawOf(id, stream({ seed, person: number, purpose: id }).nextUnit());
    drawn.set(id, value);
    return value;
  };
}

const half = 1 / (1 + 1);

/** Half of the draws lie on either side of the recorded value. */
function drawOf(id: string, unit: number): number {
  const { value, range, unit: unitText } = fact(id);
  if (range === undefined) return asRecorded(id);
  const [low, high] = range;
  const inside = unit < half ? between(low, value, unit / half) : between(value, high, (unit - half) / half);
  return coherent(quantity(inside, unitText));
}

/** From one end to the other, evenly in the logarithm where there is one. */
function between(from: number, to: number, share: number): number {
  if (!(from > 0)) return from + share * (to - from);
  return Math.min(Math.max(from * exp(share * log(to / from)), from), to);
}

/** The same values with some facts fixed: what a calibration or an experiment sets. In coherent units. */
export const withFixed = (valueOf: ValueOf, fixed: Readonly<Record<string, number>>): ValueOf => (id) => fixed[id] ?? valueOf(id);
