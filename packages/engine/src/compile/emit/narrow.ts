import { unsigned } from './encode.js';
import type { Bytes, FunctionBody } from './encode.js';
import type { Written } from './functions.js';
import { f32x4, simdCode } from './shapes.js';

export const promoteLow = simdCode(0x5f);
const demote = simdCode(0x5e);
const shuffle = (bytes: Bytes): Bytes => [...simdCode(0x0d), ...bytes];
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
const upperHalfLow = shuffle([...range(8, 8), ...range(8, 8)]);
/** The upper two of four singles, loaded twice, as doubles. */
export const promoteHigh: Bytes = [...upperHalfLow, ...promoteLow];
/** The lower, and the upper, of two pairs of doubles side by side. */
export const joinLows = shuffle([...range(0, 8), ...range(16, 8)]);
export const joinHighs = shuffle([...range(8, 8), ...range(24, 8)]);

/** A function of four singles by way of the same function of two doubles, called for either half. */
export function narrowed({ name, parameters }: Written, doubles: number): FunctionBody {
  const load = (at: number): Bytes => [0x20, ...unsigned(at)];
  const lower = parameters.flatMap((_, at) => [...load(at), ...promoteLow]);
  const upper = parameters.flatMap((_, at) => [...load(at), ...load(at), ...promoteHigh]);
  const called: Bytes = [0x10, ...unsigned(doubles), ...demote];
  return {
    name: `${name} ${f32x4.name}`,
    signature: { parameters: parameters.map(() => 'v128' as const), results: ['v128'] },
    locals: [],
    code: [...lower, ...called, ...upper, ...called, ...joinLows],
  };
}
