import { ln2High, ln2Low, log2e } from './ln2.js';
import { twoThirds, twoThirdsHigh, twoThirdsLow } from './pow.js';
import { lift, smallestNormal } from './split.js';

/**
 * What exp, log and pow are made of. Numbers, both lanes of a vector or instructions yet to be run may stand for `Value`;
 * a test holds these sequences and `exp`, `log`, `pow` equal to the bit. Every operation rounds once, to nearest.
 */
export interface Arithmetic<Value, Truth> {
  constant(value: number): Value;
  add(a: Value, b: Value): Value;
  subtract(a: Value, b: Value): Value;
  multiply(a: Value, b: Value): Value;
  divide(a: Value, b: Value): Value;
  floor(a: Value): Value;
  absolute(a: Value): Value;
  negate(a: Value): Value;
  /** False when either is NaN. */
  less(a: Value, b: Value): Truth;
  equal(a: Value, b: Value): Truth;
  both(a: Truth, b: Truth): Truth;
  either(a: Truth, b: Truth): Truth;
  select(when: Truth, then: Value, otherwise: Value): Value;
  /** 2^k by writing k + 1023 into the exponent field; k whole, -1022 to 1023. Whatever for NaN. */
  powerOfTwo(k: Value): Value;
  /** The exponent field of a positive normal number, less 1023. Whatever for others. */
  exponentOf(x: Value): Value;
  /** A positive normal number with the exponent field of 1. Whatever for others. */
  significandOf(x: Value): Value;
}

/** c_0 z^n + c_1 z^(n-1) + ... + c_n, from the left. */
function polynomial<V, T>(on: Arithmetic<V, T>, z: V, [first = 0, ...others]: readonly number[]): V {
  return others.reduce((sum, next) => on.add(on.multiply(sum, z), on.constant(next)), on.constant(first));
}

const evenTerms = [1 / 479001600, 1 / 3628800, 1 / 40320, 1 / 720, 1 / 24, 1 / 2];
const oddTerms = [1 / 6227020800, 1 / 39916800, 1 / 362880, 1 / 5040, 1 / 120, 1 / 6];
const laterTerms = [3 / 23, 3 / 21, 3 / 19, 3 / 17, 3 / 15, 3 / 13, 3 / 11, 3 / 9, 3 / 7, 3 / 5];
const atanhTerms = [2 / 23, 2 / 21, 2 / 19, 2 / 17, 2 / 15, 2 / 13, 2 / 11, 2 / 9, 2 / 7, 2 / 5, 2 / 3];

/** e^(x + tail); `exp` is this with the tail zero. */
export function expSequence<V, T>(on: Arithmetic<V, T>, x: V, tail: V): V {
  const { constant, add, subtract, multiply, floor, less, select, powerOfTwo } = on;
  const below = select(less(constant(710), x), constant(710), x);
  const clamped = select(less(below, constant(-746)), constant(-746), below);
  const k = floor(add(multiply(clamped, constant(log2e)), constant(0.5)));
  const high = subtract(clamped, multiply(k, constant(ln2High)));
  const low = subtract(multiply(k, constant(ln2Low)), tail);
  const r = subtract(high, low);
  const lost = subtract(subtract(high, r), low);
  const z = multiply(r, r);
  const series = add(polynomial(on, z, evenTerms), multiply(r, polynomial(on, z, oddTerms)));
  const sum = add(constant(1), add(r, add(lost, multiply(z, series))));
  const half = floor(multiply(k, constant(0.5)));
  return multiply(multiply(sum, powerOfTwo(half)), powerOfTwo(subtract(k, half)));
}

/** x = 2^k (1 + f), 1 + f in [sqrt(1/2), sqrt(2)). */
function split<V, T>(on: Arithmetic<V, T>, x: V): { readonly k: V; readonly f: V } {
  const { constant, add, subtract, multiply, less, select } = on;
  const tiny = less(x, constant(smallestNormal));
  const full = select(tiny, multiply(x, constant(lift)), x);
  const one = on.significandOf(full);
  const small = less(one, constant(Math.SQRT2));
  const k = add(add(on.exponentOf(full), select(tiny, constant(-54), constant(0))), select(small, constant(0), constant(1)));
  return { k, f: subtract(select(small, one, multiply(one, constant(0.5))), constant(1)) };
}

/** Natural logarithm; with plain numbers the bits of `log`. */
export function logSequence<V, T>(on: Arithmetic<V, T>, x: V): V {
  const { constant, add, subtract, multiply, less, equal, select } = on;
  const { k, f } = split(on, x);
  const s = on.divide(f, add(constant(2), f));
  const half = multiply(multiply(constant(0.5), f), f);
  const z = multiply(s, s);
  const rest = multiply(polynomial(on, z, atanhTerms), z);
  const inner = subtract(half, add(multiply(s, add(half, rest)), multiply(k, constant(ln2Low))));
  const core = subtract(multiply(k, constant(ln2High)), subtract(inner, f));
  const bounded = select(less(x, constant(Number.POSITIVE_INFINITY)), core, x);
  const ends = select(equal(x, constant(0)), constant(Number.NEGATIVE_INFINITY), constant(Number.NaN));
  return select(less(constant(0), x), bounded, ends);
}

/** x^y with the special cases of IEEE 754; with plain numbers the bits of `pow`. */
export function powSequence<V, T>(on: Arithmetic<V, T>, x: V, y: V): V {
  const { constant, multiply, floor, less, equal, either, select } = on;
  const [zero, one, infinite] = [constant(0), constant(1), constant(Number.POSITIVE_INFINITY)];
  const size = sizeSequence(on, on.absolute(x), y);
  const halfOfY = multiply(y, constant(0.5));
  const signed = select(equal(floor(halfOfY), halfOfY), size, on.negate(size));
  const atEnd = either(equal(x, zero), equal(x, on.negate(infinite)));
  const ofNegative = select(equal(floor(y), y), signed, select(atEnd, size, constant(Number.NaN)));
  const negative = either(less(x, zero), less(on.divide(one, x), zero));
  const whole = select(negative, ofNegative, size);
  const known = select(on.both(equal(x, x), equal(y, y)), whole, constant(Number.NaN));
  return select(either(equal(y, zero), equal(x, one)), one, known);
}

/** |x|^y for y other than zero. */
function sizeSequence<V, T>(on: Arithmetic<V, T>, x: V, y: V): V {
  const { constant, less, equal, select } = on;
  const [zero, one, infinite] = [constant(0), constant(1), constant(Number.POSITIVE_INFINITY)];
  const rises = less(zero, y);
  const fromZero = select(equal(x, zero), select(rises, zero, infinite), positiveSequence(on, x, y));
  const fromInfinity = select(equal(x, infinite), select(rises, infinite, zero), fromZero);
  return select(equal(x, one), one, fromInfinity);
}

function positiveSequence<V, T>(on: Arithmetic<V, T>, x: V, y: V): V {
  const { constant, add, multiply } = on;
  const { high, low } = logInTwo(on, x);
  const product = multiply(high, y);
  const tail = add(productError(on, high, y, product), multiply(low, y));
  return expSequence(on, product, on.select(on.less(on.absolute(product), constant(800)), tail, constant(0)));
}

/** log x as high + low. */
function logInTwo<V, T>(on: Arithmetic<V, T>, x: V): { readonly high: V; readonly low: V } {
  const { constant, add, subtract, multiply } = on;
  const { k, f } = split(on, x);
  const { s, sHigh, sLow } = quotientInTwo(on, f);
  const z = multiply(s, s);
  const square = multiply(sHigh, sHigh);
  const rest = add(multiply(multiply(z, z), polynomial(on, z, laterTerms)), multiply(sLow, add(sHigh, s)));
  const tHigh = upperHalf(on, add(add(constant(3), square), rest));
  const tLow = subtract(rest, subtract(subtract(tHigh, constant(3)), square));
  const u = multiply(sHigh, tHigh);
  const v = add(multiply(sLow, tHigh), multiply(tLow, s));
  const pHigh = upperHalf(on, add(u, v));
  const pLow = subtract(v, subtract(pHigh, u));
  const [large, small] = [multiply(k, constant(ln2High)), multiply(constant(twoThirdsHigh), pHigh)];
  const first = add(large, small);
  const rounded = add(add(multiply(constant(twoThirdsLow), pHigh), multiply(constant(twoThirds), pLow)), multiply(k, constant(ln2Low)));
  const lost = add(sumError(on, large, small, first), rounded);
  const high = add(first, lost);
  return { high, low: subtract(lost, subtract(high, first)) };
}

/** s = f / (2 + f), its upper half, and the rest of the exact quotient. */
function quotientInTwo<V, T>(on: Arithmetic<V, T>, f: V): { readonly s: V; readonly sHigh: V; readonly sLow: V } {
  const { constant, add, subtract, multiply, divide } = on;
  const below = add(constant(2), f);
  const belowHigh = upperHalf(on, below);
  const belowLow = add(subtract(constant(2), belowHigh), f);
  const s = divide(f, below);
  const sHigh = upperHalf(on, s);
  const left = subtract(subtract(f, multiply(sHigh, belowHigh)), multiply(sHigh, belowLow));
  return { s, sHigh, sLow: divide(left, below) };
}

/** a + b - sum exactly (Knuth). */
function sumError<V, T>({ add, subtract }: Arithmetic<V, T>, a: V, b: V, sum: V): V {
  const back = subtract(sum, a);
  return add(subtract(a, subtract(sum, back)), subtract(b, back));
}

/** a * b - product exactly (Dekker). */
function productError<V, T>(on: Arithmetic<V, T>, a: V, b: V, product: V): V {
  const { add, subtract, multiply } = on;
  const [aHigh, bHigh] = [upperHalf(on, a), upperHalf(on, b)];
  const [aLow, bLow] = [subtract(a, aHigh), subtract(b, bHigh)];
  const rest = add(subtract(multiply(aHigh, bHigh), product), multiply(aHigh, bLow));
  return add(add(rest, multiply(aLow, bHigh)), multiply(aLow, bLow));
}

/** The upper 26 bits (Veltkamp); a number too large to be split stays whole. */
function upperHalf<V, T>({ constant, subtract, multiply, absolute, less, select }: Arithmetic<V, T>, a: V): V {
  const spread = multiply(constant(134217729), a);
  return select(less(absolute(a), constant(1e300)), subtract(spread, subtract(spread, a)), a);
}
