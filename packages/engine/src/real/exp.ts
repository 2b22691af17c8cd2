import { powerOfTwo } from './bits.js';
import { ln2High, ln2Low, log2e } from './ln2.js';

/**
 * e^x; measured worst error in README. NaN passes; below -745.14 zero, above 709.79 infinite.
 *
 * x = k ln2 + r with |r| <= ln2/2, then 1 + r + r^2/2! + ... + r^13/13!, times 2^k in two halves.
 */
export function exp(x: number): number {
  return expOf(x, 0);
}

/**
 * e^(x + tail) for a tail far smaller than x: what `pow` needs.
 * A straight line without branches: `expSequence` says the same operations in the same order.
 */
export function expOf(x: number, tail: number): number {
  const below = x > 710 ? 710 : x;
  const clamped = below < -746 ? -746 : below;
  const k = Math.floor(clamped * log2e + 0.5);
  const high = clamped - k * ln2High;
  const low = k * ln2Low - tail;
  const r = high - low;
  const lost = high - r - low;
  const z = r * r;
  const sum = 1 + (r + (lost + z * (evenTerms(z) + r * oddTerms(z))));
  const half = Math.floor(k * 0.5);
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** 1/2! + z/4! + z^2/6! + ... + z^5/12! */
function evenTerms(z: number): number {
  let sum = 1 / 479001600;
  sum = sum * z + 1 / 3628800;
  sum = sum * z + 1 / 40320;
  sum = sum * z + 1 / 720;
  sum = sum * z + 1 / 24;
  return sum * z + 1 / 2;
}

/** 1/3! + z/5! + z^2/7! + ... + z^5/13! */
function oddTerms(z: number): number {
  let sum = 1 / 6227020800;
  sum = sum * z + 1 / 39916800;
  sum = sum * z + 1 / 362880;
  sum = sum * z + 1 / 5040;
  sum = sum * z + 1 / 120;
  return sum * z + 1 / 6;
}
