import { splitMantissa } from './bits.js';
import { expOf } from './exp.js';
import { ln2High, ln2Low } from './ln2.js';
import { atanhRest } from './log.js';

/**
 * x^y. Within 2 ulp where |y log x| < 50, within 8 ulp up to the ends of the range (measured in the tests).
 * Special cases as in IEEE 754: pow(x, 0) = 1, a negative base only with a whole exponent, else NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(y)) return powInfinite(Math.abs(x), y);
  if (x < 0 || Object.is(x, -0)) return powNegative(-x, y);
  return powPositive(x, y);
}

function powInfinite(size: number, y: number): number {
  if (size === 1) return 1;
  return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
}

function powNegative(size: number, y: number): number {
  const odd = Math.abs(y) < 2 ** 53 && Math.abs(y % 2) === 1;
  if (!Number.isInteger(y) && size !== 0 && size !== Number.POSITIVE_INFINITY) return Number.NaN;
  const raised = powPositive(size, y);
  return odd ? -raised : raised;
}

function powPositive(x: number, y: number): number {
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return y > 0 ? x : 0;
  const { high, low } = doubleLog(x);
  const product = high * y;
  if (!(Math.abs(product) < 800)) return expOf(product, 0);
  return expOf(product, productError(high, y, product) + low * y);
}

/** log x as high + low, good to about 2^-62 of its size. */
function doubleLog(x: number): { high: number; low: number } {
  const { mantissa, exponent: k } = splitMantissa(x);
  const f = mantissa - 1;
  const below = 2 + f;
  const belowLost = f - (below - 2);
  const s = f / below;
  const sLow = (f - s * below - productError(s, below, s * below) - s * belowLost) / below;
  const series = s * atanhRest(s * s) + 2 * sLow;
  const first = sum(k * ln2High, 2 * s);
  const second = sum(first.high, series);
  const low = first.low + second.low + k * ln2Low;
  return sum(second.high, low);
}

/** a + b exactly, as high + low (Knuth). */
function sum(a: number, b: number): { high: number; low: number } {
  const high = a + b;
  const back = high - a;
  return { high, low: a - (high - back) + (b - back) };
}

/** a * b - product, exactly (Dekker). */
function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function upperHalf(a: number): number {
  if (Math.abs(a) > 1e300) return a;
  const spread = 134217729 * a;
  return spread - (spread - a);
}
