import { splitMantissa } from './bits.js';
import { ln2High, ln2Low } from './ln2.js';

/**
 * Natural logarithm, within 1 ulp (measured in the tests).
 *
 * x = 2^k (1 + f); with s = f/(2 + f), log(1 + f) = 2 atanh s = f - f^2/2 + s (f^2/2 + R(s^2)).
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const { mantissa, exponent: k } = splitMantissa(x);
  const f = mantissa - 1;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + atanhRest(s * s)) + k * ln2Low) - f);
}

/** 2 (z/3 + z^2/5 + ... + z^11/23): what follows the first term of 2 atanh(s)/s, with z = s^2. */
export function atanhRest(z: number): number {
  let sum = 2 / 23;
  for (let n = 21; n >= 3; n -= 2) sum = sum * z + 2 / n;
  return sum * z;
}

export const log10 = (x: number): number => log(x) * 0.4342944819032518;
export const log2 = (x: number): number => {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return log(x);
  const { mantissa, exponent } = splitMantissa(x);
  return exponent + log(mantissa) * 1.4426950408889634;
};
