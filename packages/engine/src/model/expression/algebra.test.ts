import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressions, largestWithin, smallestWithin, testParameter, testState, valueOf } from './expression.testing.js';
import type { Values } from './expression.testing.js';
import {
  atMost,
  children,
  choose,
  constant,
  differentiate,
  dimensionOf,
  exp,
  expressionOf,
  lessThan,
  log,
  maximum,
  minimum,
  over,
  plus,
  power,
  simplify,
  sqrt,
  time,
  times,
  walk,
  withChildren,
} from '../index.js';
import type { Expression, ModelSymbol } from '../index.js';

const settings = { seed: 20261108, numRuns: 800 };

const amount = testState('amount', 'nmol');
const signal = testState('signal', '');
const rate = testParameter('k', '1/h');
const pause = testParameter('T', 'h');
const symbols: readonly ModelSymbol[] = [amount, signal, rate, pause];

const valuesFrom = (numbers: readonly number[]): Values => new Map(symbols.map((symbol, index) => [symbol, numbers[index] ?? 1]));
const points = fc.array(fc.double({ min: 0.2, max: 4, noNaN: true }), { minLength: 5, maxLength: 5 });
const wholePoints = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 });

const isBareZero = (tree: Expression): boolean => tree.kind === 'constant' && tree.value === 0 && tree.unit === '';
const dimensionText = (tree: Expression): string => {
  const judged = dimensionOf(tree);
  return judged.ok ? JSON.stringify(judged.dimension) : judged.complaint.message;
};

describe('simplify', () => {
  it('keeps the value to the bit where arithmetic is exact', () => {
    fc.assert(
      fc.property(
        expressions(symbols, { kinds: ['extreme', 'choose', 'time'], whole: true }),
        wholePoints,
        (tree, [now = 0, ...numbers]) => {
          const values = valuesFrom(numbers);
          fc.pre(largestWithin(tree, values, now) < 2 ** 50);
          expect(valueOf(simplify(tree), values, now) + 0).toBe(valueOf(tree, values, now) + 0);
        },
      ),
      settings,
    );
  });

  it('keeps the value to rounding where all parts of a smooth tree are finite', () => {
    fc.assert(
      fc.property(expressions(symbols, { kinds: ['quotient', 'call', 'time'], depth: 3 }), points, (tree, [now = 0, ...numbers]) => {
        const values = valuesFrom(numbers);
        const size = largestWithin(tree, values, now);
        fc.pre(size < 1e3);
        const smallest = smallestArgument(tree, values, now);
        fc.pre(smallest > 1e-3);
        expect(Math.abs(valueOf(simplify(tree), values, now) - valueOf(tree, values, now))).toBeLessThanOrEqual(1e-9 * (1 + size));
      }),
      settings,
    );
  });

  it('keeps the dimension, unless all that is left is zero', () => {
    fc.assert(
      fc.property(expressions(symbols), points, (tree, [now = 0, ...numbers]) => {
        fc.pre(Number.isFinite(largestWithin(tree, valuesFrom(numbers), now)));
        const small = simplify(tree);
        if (!isBareZero(small)) expect(dimensionText(small)).toBe(dimensionText(tree));
      }),
      settings,
    );
  });

  it('has nothing left to do the second time, and never makes a tree larger', () => {
    const size = (tree: Expression): number => {
      let nodes = 0;
      walk(tree, () => (nodes += 1));
      return nodes;
    };
    fc.assert(
      fc.property(expressions(symbols), (tree) => {
        const once = simplify(tree);
        expect(simplify(once)).toEqual(once);
        expect(size(once)).toBeLessThanOrEqual(size(tree));
      }),
      settings,
    );
  });

  it('decides conditions between numbers and merges extremes', () => {
    expect(simplify(choose(lessThan(1, 2), amount, 0))).toEqual(expressionOf(amount));
    expect(simplify(choose(atMost(2, 1), amount, signal))).toEqual(expressionOf(signal));
    expect(simplify(choose(lessThan(signal, 1), 0, 0))).toEqual(constant(0));
    expect(simplify(maximum(2, maximum(signal, 3)))).toEqual(maximum(3, signal));
    expect(simplify(sqrt(9))).toEqual(constant(3));
    expect(simplify(log(-1))).toEqual(log(-1));
  });
});

/** The smallest size of a denominator or of an argument of log or sqrt: near zero these magnify rounding. */
function smallestArgument(tree: Expression, values: Values, now: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  walk(tree, (node) => {
    if (node.kind === 'quotient') smallest = Math.min(smallest, Math.abs(valueOf(node.denominator, values, now)));
    if (node.kind === 'call' && node.name !== 'exp') smallest = Math.min(smallest, Math.abs(valueOf(node.argument, values, now)));
  });
  return smallest;
}

describe('differentiate', () => {
  /** Central differences at two steps; null where the tree is not smooth enough there for them to be believed. */
  function slopeByDifferences(tree: Expression, by: ModelSymbol | 'time', values: Values, now: number): number | null {
    const at = by === 'time' ? now : (values.get(by) ?? 1);
    const f = (x: number): number => (by === 'time' ? valueOf(tree, values, x) : valueOf(tree, new Map(values).set(by, x), now));
    const h = 2 ** -12;
    const [wide, narrow] = [(f(at + h) - f(at - h)) / (2 * h), (f(at + h / 2) - f(at - h / 2)) / h];
    const [right, left] = [(f(at + h / 8) - f(at)) * (8 / h), (f(at) - f(at - h / 8)) * (8 / h)];
    const best = (4 * narrow - wide) / 3;
    const isSmooth = Math.abs(wide - narrow) < 1e-5 * (1 + Math.abs(best)) && Math.abs(right - left) < 1e-2 * (1 + Math.abs(best));
    return isSmooth ? best : null;
  }

  it('agrees with central differences, for every symbol and for time', () => {
    let [compared, lost] = [0, 0];
    fc.assert(
      fc.property(
        expressions(symbols, { depth: 3 }),
        fc.constantFrom<ModelSymbol | 'time'>(...symbols, 'time'),
        points,
        (tree, by, [now = 0, ...numbers]) => {
          const values = valuesFrom(numbers);
          fc.pre(largestWithin(tree, values, now) < 1e4 && smallestWithin(tree, values, now) > 1e-4);
          const slope = slopeByDifferences(tree, by, values, now);
          fc.pre(slope !== null);
          const exact = valueOf(differentiate(tree, by), values, now);
          compared += exact === 0 ? 0 : 1;
          lost += Number.isNaN(exact) ? 1 : 0;
          if (!Number.isNaN(exact)) expect(Math.abs(exact - (slope ?? Number.NaN))).toBeLessThanOrEqual(1e-5 * (1 + Math.abs(exact)));
        },
      ),
      { ...settings, numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(300);
    // 0/0 and 0^0 inside a derivative, where the value itself is smooth.
    expect(lost).toBeLessThan(compared / 20);
  });

  it('gives a tree that measures value per symbol', () => {
    fc.assert(
      fc.property(expressions(symbols), fc.constantFrom(...symbols), points, (tree, by, [now = 0, ...numbers]) => {
        const slope = differentiate(tree, by);
        fc.pre(
          Number.isFinite(largestWithin(tree, valuesFrom(numbers), now)) && Number.isFinite(largestWithin(slope, valuesFrom(numbers), now)),
        );
        if (!isBareZero(slope)) expect(dimensionText(times(slope, by))).toBe(dimensionText(tree));
      }),
      settings,
    );
  });

  it('knows the rules of each kind', () => {
    const x = expressionOf(signal);
    const at = (tree: Expression, number: number): number => valueOf(differentiate(tree, signal), new Map([[signal, number]]));
    expect(at(power(x, 3), 2)).toBe(12);
    expect(at(power(2, x), 3)).toBeCloseTo(8 * Math.LN2, 14);
    expect(at(exp(times(2, x)), 0)).toBe(2);
    expect(at(log(x), 4)).toBe(0.25);
    expect(at(sqrt(x), 4)).toBe(0.25);
    expect(at(over(1, x), 2)).toBe(-0.25);
    expect(at(maximum(x, times(2, x), 3), 1)).toBe(0);
    expect(at(maximum(x, times(2, x), 3), 2)).toBe(2);
    expect(at(minimum(x, times(2, x)), -1)).toBe(2);
    expect(at(choose(lessThan(x, 1), times(5, x), 0), 0.5)).toBe(5);
    expect(at(choose(lessThan(x, 1), times(5, x), 0), 1)).toBe(0);
  });

  it('takes the first of two equal extremes', () => {
    const at = (tree: Expression): number => valueOf(differentiate(tree, signal), new Map([[signal, 1]]));
    expect([at(maximum(signal, 1)), at(maximum(1, signal)), at(minimum(signal, 1)), at(minimum(1, signal))]).toEqual([1, 0, 1, 0]);
  });
});

describe('dimensionOf', () => {
  it('finds a dimension for every well-formed tree', () => {
    fc.assert(
      fc.property(expressions(symbols), (tree) => {
        expect(dimensionOf(tree).ok).toBe(true);
      }),
      settings,
    );
  });

  const refusals: readonly (readonly [string, Expression, RegExp])[] = [
    ['a sum of unlike terms', plus(amount, signal), /signal \(no dimension\) added to amount \(amount\)/],
    ['an extreme of unlike operands', maximum(amount, time), /t \(time\) compared with amount/],
    ['a comparison of unlike sides', choose(lessThan(amount, 1), 1, 2), /compared with/],
    ['alternatives that measure different things', choose(lessThan(signal, 1), amount, time), /an alternative to/],
    ['an exponent with a dimension', power(2, amount), /an exponent without dimension/],
    ['a logarithm of an amount', log(amount), /the argument of log without dimension/],
    ['the root of an amount', sqrt(amount), /keeps whole powers/],
    ['an amount to a power that changes', power(amount, signal), /divide the base by a reference value/],
    ['a unit that is none', constant(1, 'parsec'), /parsec/],
  ];
  it.each(refusals)('refuses %s and says where', (_, tree, message) => {
    const judged = dimensionOf(tree);
    expect(judged.ok ? '' : judged.complaint.message).toMatch(message);
  });

  it('lets zero stand beside anything', () => {
    expect([plus(amount, 0), maximum(0, amount), choose(lessThan(amount, 0), 0, amount)].map((tree) => dimensionText(tree))).toEqual(
      Array(3).fill(dimensionText(expressionOf(amount))),
    );
  });

  it('takes the root of a square', () => {
    expect(dimensionText(sqrt(times(amount, amount)))).toBe(dimensionText(expressionOf(amount)));
  });
});

describe('children', () => {
  it('put back in their order give the same node', () => {
    fc.assert(
      fc.property(expressions(symbols), (tree) => {
        walk(tree, (node) => expect(withChildren(node, children(node))).toEqual(node));
      }),
      { ...settings, numRuns: 200 },
    );
  });
});
