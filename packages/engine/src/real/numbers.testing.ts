import { exponentOf, powerOfTwo, significandOf } from './bits.js';
import type { Arithmetic } from './sequence.js';

/** The sequences read with plain numbers. */
export const numbers: Arithmetic<number, boolean> = {
  constant: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  floor: Math.floor,
  absolute: Math.abs,
  negate: (a) => -a,
  less: (a, b) => a < b,
  equal: (a, b) => a === b,
  both: (a, b) => a && b,
  either: (a, b) => a || b,
  select: (when, then, otherwise) => (when ? then : otherwise),
  powerOfTwo,
  exponentOf,
  significandOf,
};
