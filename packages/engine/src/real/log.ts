import { ln2High, ln2Low, log2e } from './ln2.js';
import { fractionOf, wholePowerOf } from './split.js';

/**
 * Natural logarithm; measured worst error in README. NaN passes; below zero NaN; of zero -infinity.
 *
 * x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)); with s = f/(2 + f),
 * log(1 + f) = 2 atanh s = f - f^2/2 + s (f^2/2 + R(s^2)).
 * A straight line: `logSequence` says the same operations in the same order.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const k = wholePowerOf(x);
  const f = fractionOf(x);
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + atanhRest(s * s)) + k * ln2Low) - f);
}

/** 2 (z/3 + z^2/5 + ... + z^11/23): what follows the first term of 2 atanh(s)/s, with z = s^2. */
function atanhRest(z: number): number {
  let sum = 2 / 23;
  sum = sum * z + 2 / 21;
  sum = sum * z + 2 / 19;
  sum = sum * z + 2 / 17;
  sum = sum * z + 2 / 15;
  sum = sum * z + 2 / 13;
  sum = sum * z + 2 / 11;
  sum = sum * z + 2 / 9;
  sum = sum * z + 2 / 7;
  sum = sum * z + 2 / 5;
  sum = sum * z + 2 / 3;
  return sum * z;
}

/** Within 2 ulp at whole powers of ten, not exact there; -Infinity for zero, NaN below it. */
export const log10 = (x: number): number => log(x) * 0.4342944819032518;

/** Exact for powers of two. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return log(x);
  return wholePowerOf(x) + log(1 + fractionOf(x)) * log2e;
}
