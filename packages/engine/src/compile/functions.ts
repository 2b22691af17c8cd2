import { absolute, add, both, choose, divide, either, equal, exponent, floor, keep, less, local, multiply, negate, not, powerOfTwo, significand, subtract, value } from '../kernel/index.js';
import type { Like, Statement, Test, Value } from '../kernel/index.js';

/** A function of one or two numbers, written in the language of motion, operation for operation as in `real`. */
export interface Written {
  readonly name: 'exp' | 'log' | 'pow';
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
  readonly result: Value;
}

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const log2e = 1.4426950408889634;
const smallestNormal = 2.2250738585072014e-308;
const lift = 18014398509481984;

const x = local('x');
const y = local('y');

/** Highest power first: ((c0 z + c1) z + c2) ... */
const horner = (coefficients: readonly number[], z: Value): Value =>
  coefficients.slice(1).reduce<Value>((total, next) => add(multiply(total, z), next), value(coefficients[0] ?? 0));

const even = [1 / 479001600, 1 / 3628800, 1 / 40320, 1 / 720, 1 / 24, 1 / 2];
const odd = [1 / 6227020800, 1 / 39916800, 1 / 362880, 1 / 5040, 1 / 120, 1 / 6];
const atanh = [23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3].map((n) => 2 / n);

/** See `real/exp`: x = k ln2 + r, a polynomial in r, and 2^k in two halves. */
function expSteps(of: Value, tail: Value | null): { body: Statement[]; result: Value } {
  const [k, high, low, r, z] = ['k', 'high', 'low', 'r', 'z'].map(local) as [Value, Value, Value, Value, Value];
  const clamp = choose(less(710, of), 710, of);
  const series = add(horner(even, z), multiply(r, horner(odd, z)));
  const body = [
    keep('clamped', clamp),
    keep('clamped', choose(less(local('clamped'), -746), -746, local('clamped'))),
    keep('k', floor(add(multiply(local('clamped'), log2e), 0.5))),
    keep('high', subtract(local('clamped'), multiply(k, ln2High))),
    keep('low', tail === null ? multiply(k, ln2Low) : subtract(multiply(k, ln2Low), tail)),
    keep('r', subtract(high, low)),
    keep('lost', subtract(subtract(high, r), low)),
    keep('z', multiply(r, r)),
    keep('half', floor(multiply(k, 0.5))),
  ];
  const sum = add(1, add(r, add(local('lost'), multiply(z, series))));
  return { body, result: multiply(multiply(sum, powerOfTwo(local('half'))), powerOfTwo(subtract(k, local('half')))) };
}

/** x = 2^k (1 + f), f near zero: leaves k, f and s-free pieces in locals. */
function splitSteps(of: Value): Statement[] {
  const small = less(of, smallestNormal);
  const low = less(local('one'), Math.SQRT2);
  return [
    keep('full', choose(small, multiply(of, lift), of)),
    keep('one', significand(local('full'))),
    keep('k', add(add(exponent(local('full')), choose(small, -54, 0)), choose(low, 0, 1))),
    keep('f', subtract(choose(low, local('one'), multiply(local('one'), 0.5)), 1)),
  ];
}

function writeLog(): Written {
  const [k, f, s, half] = ['k', 'f', 's', 'half'].map(local) as [Value, Value, Value, Value];
  const inner = add(multiply(s, add(half, multiply(horner(atanh, multiply(s, s)), multiply(s, s)))), multiply(k, ln2Low));
  const regular = subtract(multiply(k, ln2High), subtract(subtract(half, inner), f));
  const body = [
    ...splitSteps(x),
    keep('s', divide(f, add(2, f))),
    keep('half', multiply(multiply(0.5, f), f)),
    keep('regular', regular),
  ];
  const positive = choose(equal(x, Number.POSITIVE_INFINITY), x, local('regular'));
  const result = choose(less(0, x), positive, choose(equal(x, 0), Number.NEGATIVE_INFINITY, Number.NaN));
  return { name: 'log', parameters: ['x'], body, result };
}

/** a + b - total, exactly (Knuth). */
const sumError = (a: Value, b: Value, total: Value): Value => {
  const back = subtract(total, a);
  return add(subtract(a, subtract(total, back)), subtract(b, back));
};

/** a * b - product, exactly (Dekker), by way of locals with this prefix. */
function productError(prefix: string, a: Value, b: Value, product: Value): { body: Statement[]; result: Value } {
  const name = (what: string): string => `${prefix}${what}`;
  const get = (what: string): Value => local(name(what));
  const upper = (of: Value, spread: string): Value => choose(less(absolute(of), 1e300), subtract(get(spread), subtract(get(spread), of)), of);
  const body = [
    keep(name('spreadA'), multiply(134217729, a)),
    keep(name('spreadB'), multiply(134217729, b)),
    keep(name('aHigh'), upper(a, 'spreadA')),
    keep(name('bHigh'), upper(b, 'spreadB')),
    keep(name('aLow'), subtract(a, get('aHigh'))),
    keep(name('bLow'), subtract(b, get('bHigh'))),
  ];
  const [aHigh, bHigh, aLow, bLow] = ['aHigh', 'bHigh', 'aLow', 'bLow'].map(get) as [Value, Value, Value, Value];
  const result = add(add(add(subtract(multiply(aHigh, bHigh), product), multiply(aHigh, bLow)), multiply(aLow, bHigh)), multiply(aLow, bLow));
  return { body, result };
}

/** log x as high + low, then e^(y high) with what rounding lost; see `real/pow`. */
function powerSteps(): { body: Statement[]; result: Value } {
  const [k, f, s, below] = ['k', 'f', 's', 'below'].map(local) as [Value, Value, Value, Value];
  const part = productError('p', s, below, multiply(s, below));
  const whole = productError('q', local('logHigh'), y, local('product'));
  const rest = subtract(subtract(subtract(f, multiply(s, below)), part.result), multiply(s, subtract(f, subtract(below, 2))));
  const before = [
    ...splitSteps(local('size')),
    keep('below', add(2, f)),
    keep('s', divide(f, below)),
    ...part.body,
    keep('rest', rest),
    keep('series', add(multiply(s, multiply(horner(atanh, multiply(s, s)), multiply(s, s))), multiply(2, divide(local('rest'), below)))),
    keep('big', multiply(k, ln2High)),
    keep('first', add(local('big'), multiply(2, s))),
    keep('firstLost', sumError(local('big'), multiply(2, s), local('first'))),
    keep('second', add(local('first'), local('series'))),
    keep('lostThere', add(add(local('firstLost'), sumError(local('first'), local('series'), local('second'))), multiply(k, ln2Low))),
    keep('logHigh', add(local('second'), local('lostThere'))),
    keep('logLow', sumError(local('second'), local('lostThere'), local('logHigh'))),
    keep('product', multiply(local('logHigh'), y)),
    ...whole.body,
    keep('tail', choose(less(absolute(local('product')), 800), add(whole.result, multiply(local('logLow'), y)), 0)),
  ];
  const raised = expSteps(local('product'), local('tail'));
  return { body: [...before, ...raised.body], result: raised.result };
}

function writePower(): Written {
  const { body, result } = powerSteps();
  const size = local('size');
  const toZeroOr = (zero: Like, otherwise: Like): Value => choose(less(0, y), zero, otherwise);
  const ofSize = choose(equal(size, 1), 1, choose(equal(size, 0), toZeroOr(0, Number.POSITIVE_INFINITY), choose(equal(size, Number.POSITIVE_INFINITY), toZeroOr(size, 0), local('raised'))));
  const whole = equal(floor(y), y);
  const isEven = equal(floor(multiply(y, 0.5)), multiply(y, 0.5));
  const negativeBase: Test = either(less(x, 0), both(equal(x, 0), less(divide(1, x), 0)));
  const ofNegative = choose(whole, choose(isEven, local('ofSize'), negate(local('ofSize'))), choose(either(equal(x, 0), equal(x, Number.NEGATIVE_INFINITY)), local('ofSize'), Number.NaN));
  const notNumbers = either(not(equal(x, x)), not(equal(y, y)));
  return {
    name: 'pow',
    parameters: ['x', 'y'],
    body: [keep('size', absolute(x)), ...body, keep('raised', result), keep('ofSize', ofSize)],
    result: choose(either(equal(y, 0), equal(x, 1)), 1, choose(notNumbers, Number.NaN, choose(negativeBase, ofNegative, local('ofSize')))),
  };
}

function writeExp(): Written {
  const { body, result } = expSteps(x, null);
  return { name: 'exp', parameters: ['x'], body, result };
}

export const writtenFunctions: readonly Written[] = Object.freeze([writeExp(), writeLog(), writePower()]);
