import { scaleByPowerOfTwo } from './bits.js';
import { ln2High, ln2Low, log2e } from './ln2.js';

const largest = 709.782712893384;
const smallest = -745.1332191019412;

/**
 * e^x, within 1 ulp (measured in the tests; subnormal results within 1 unit of their last place).
 *
 * x = k ln2 + r with |r| <= ln2/2, then 1 + r + r^2/2! + ... + r^13/13!.
 */
export function exp(x: number): number {
  return expOf(x, 0);
}

/** e^(x + tail) for a tail far smaller than x: what `pow` needs. */
export function expOf(x: number, tail: number): number {
  if (Number.isNaN(x)) return x;
  if (x > largest) return Number.POSITIVE_INFINITY;
  if (x < smallest) return 0;
  const k = Math.round(x * log2e);
  const high = x - k * ln2High;
  const low = k * ln2Low - tail;
  const r = high - low;
  const lost = high - r - low;
  return scaleByPowerOfTwo(1 + (r + (lost + r * r * tailOfSeries(r))), k);
}

/** (e^r - 1 - r) / r^2 as 1/2! + r/3! + ... + r^11/13!. */
function tailOfSeries(r: number): number {
  let sum = 1 / 6227020800;
  sum = sum * r + 1 / 479001600;
  sum = sum * r + 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  return sum * r + 0.5;
}
