import { expOf } from './exp.js';
import { ln2High, ln2Low } from './ln2.js';
import { productError, sumError, upperHalf } from './rounding.js';
import { fractionOf, wholePowerOf } from './split.js';

/**
 * x^y; measured worst errors in README. Special cases as in IEEE 754: pow(x, 0) = pow(1, y) = 1 even for NaN,
 * a negative base only with a whole exponent, else NaN. `powSequence` says the same operations in the same order.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = powOfSize(Math.abs(x), y);
  if (!(x < 0) && !Object.is(x, -0)) return size;
  if (Math.floor(y) === y) return Math.floor(y * 0.5) === y * 0.5 ? size : -size;
  return x === 0 || x === Number.NEGATIVE_INFINITY ? size : Number.NaN;
}

function powOfSize(x: number, y: number): number {
  if (x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return y > 0 ? x : 0;
  return powPositive(x, y);
}

/**
 * e^(y log x) with log x as high + low, good to about 2^-64 of its size, and y high multiplied exactly.
 *
 * x = 2^k (1 + f), s = f/(2 + f) = sHigh + sLow with 26 bits in sHigh, so that sHigh^2 and sHigh tHigh are exact;
 * log(1 + f) = 2/3 s (3 + s^2 + 3/5 s^4 + 3/7 s^6 + ...) = 2/3 (sHigh + sLow)(tHigh + tLow).
 */
function powPositive(x: number, y: number): number {
  const k = wholePowerOf(x);
  const f = fractionOf(x);
  const below = 2 + f;
  const belowHigh = upperHalf(below);
  const belowLow = 2 - belowHigh + f;
  const s = f / below;
  const sHigh = upperHalf(s);
  const sLow = (f - sHigh * belowHigh - sHigh * belowLow) / below;
  const z = s * s;
  const square = sHigh * sHigh;
  const rest = z * z * laterTerms(z) + sLow * (sHigh + s);
  const tHigh = upperHalf(3 + square + rest);
  const tLow = rest - (tHigh - 3 - square);
  const u = sHigh * tHigh;
  const v = sLow * tHigh + tLow * s;
  const pHigh = upperHalf(u + v);
  const pLow = v - (pHigh - u);
  const first = k * ln2High + twoThirdsHigh * pHigh;
  const lost = sumError(k * ln2High, twoThirdsHigh * pHigh, first) + (twoThirdsLow * pHigh + twoThirds * pLow + k * ln2Low);
  const high = first + lost;
  const low = lost - (high - first);
  const product = high * y;
  const tail = Math.abs(product) < 800 ? productError(high, y, product) + low * y : 0;
  return expOf(product, tail);
}

export const twoThirds = 2 / 3;
/** The upper 26 bits of 2/3, and what is missing to 2/3 itself. */
export const twoThirdsHigh = 44739243 / 67108864;
export const twoThirdsLow = -1 / 201326592;

/** 3/5 + 3/7 z + ... + 3/23 z^9. */
function laterTerms(z: number): number {
  let sum = 3 / 23;
  sum = sum * z + 3 / 21;
  sum = sum * z + 3 / 19;
  sum = sum * z + 3 / 17;
  sum = sum * z + 3 / 15;
  sum = sum * z + 3 / 13;
  sum = sum * z + 3 / 11;
  sum = sum * z + 3 / 9;
  sum = sum * z + 3 / 7;
  return sum * z + 3 / 5;
}
