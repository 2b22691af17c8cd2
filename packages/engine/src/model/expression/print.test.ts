import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressions, largestWithin, testParameter, testState, valueOf } from './expression.testing.js';
import { parseText } from './parse.testing.js';
import {
  atMost,
  choose,
  constant,
  exp,
  lessThan,
  log,
  maximum,
  minus,
  negate,
  over,
  plus,
  power,
  print,
  sqrt,
  time,
  times,
} from '../index.js';
import type { Expression, ModelSymbol } from '../index.js';

const settings = { seed: 20261109, numRuns: 800 };

const a = testState('a', '');
const b = testState('b', '');
const amount = testState('amount', 'nmol');
const k = testParameter('k_a', '1/h');
const symbols: readonly ModelSymbol[] = [a, b, amount, k];
const points = (value: fc.Arbitrary<number>) =>
  fc.array(value, { minLength: 4, maxLength: 4 }).map((numbers) => new Map(symbols.map((symbol, index) => [symbol, numbers[index] ?? 1])));

describe('printed text', () => {
  it('read back means the same to the bit where arithmetic is exact', () => {
    fc.assert(
      fc.property(
        expressions(symbols, { kinds: ['extreme', 'choose', 'time'], whole: true }),
        points(fc.integer({ min: -3, max: 3 })),
        (tree, values) => {
          fc.pre(largestWithin(tree, values, 2) < 2 ** 50);
          expect(valueOf(parseText(print(tree, 'text'), symbols), values, 2) + 0).toBe(valueOf(tree, values, 2) + 0);
        },
      ),
      settings,
    );
  });

  it('read back means the same to rounding for quotients, powers and functions', () => {
    const smooth = expressions(symbols, { kinds: ['quotient', 'power', 'call', 'time'], depth: 3 });
    fc.assert(
      fc.property(smooth, points(fc.double({ min: 0.3, max: 3, noNaN: true })), (tree, values) => {
        const size = largestWithin(tree, values, 2);
        fc.pre(size < 1e3);
        const back = valueOf(parseText(print(tree, 'text'), symbols), values, 2);
        const wanted = valueOf(tree, values, 2);
        expect(Math.abs(back - wanted)).toBeLessThanOrEqual(1e-9 * (1 + size));
      }),
      settings,
    );
  });

  const examples: readonly (readonly [Expression, string])[] = [
    [minus(a, b), 'a - b'],
    [minus(a, plus(b, 1)), 'a - (b + 1)'],
    [negate(plus(a, b)), '-(a + b)'],
    [times(k, amount), 'k_a[test/k_a] * amount'],
    [over(a, times(b, 2)), 'a / (b * 2)'],
    [over(over(a, b), 2), 'a / b / 2'],
    [power(plus(a, b), 2), '(a + b)^2'],
    [power(power(a, 2), 3), '(a^2)^3'],
    [power(a, negate(b)), 'a^(-b)'],
    [times(2, constant(-3)), '2 * (-3)'],
    [times(constant(3, 'nmol/L'), a), '3 nmol/L * a'],
    [exp(over(negate(time), 2)), 'exp((-t) / 2)'],
    [sqrt(log(a)), 'sqrt(log(a))'],
    [maximum(a, b, 0), 'max(a, b, 0)'],
    [choose(lessThan(a, 1), b, 0), 'if a < 1 then b else 0'],
    [times(2, choose(atMost(a, b), 1, 0)), '2 * (if a <= b then 1 else 0)'],
  ];
  it.each(examples)('%# is written as people write it', (tree, text) => expect(print(tree, 'text')).toBe(text));
});

describe('LaTeX', () => {
  const examples: readonly (readonly [Expression, string])[] = [
    [over(a, plus(b, 1)), '\\frac{\\text{a}}{\\text{b} + 1}'],
    [times(k, amount), 'k_{\\mathrm{a}} \\, \\text{amount}'],
    [sqrt(a), '\\sqrt{\\text{a}}'],
    [exp(negate(a)), '\\exp\\left(-\\text{a}\\right)'],
    [constant(1.5e-7, 'µmol'), '1.5 \\cdot 10^{-7}\\,\\mathrm{\\mu mol}'],
    [maximum(a, 0), '\\max\\left(\\text{a}, 0\\right)'],
    [choose(atMost(a, 1), b, 0), '\\begin{cases} \\text{b} & \\text{if } \\text{a} \\le 1 \\\\ 0 & \\text{otherwise} \\end{cases}'],
  ];
  it.each(examples)('%# is written as printed in papers', (tree, latex) => expect(print(tree, 'latex')).toBe(latex));

  it('closes every bracket it opens', () => {
    fc.assert(
      fc.property(expressions(symbols), (tree) => {
        const latex = print(tree, 'latex');
        const count = (what: string): number => latex.split(what).length;
        expect([count('{'), count('\\left('), count('\\begin')]).toEqual([count('}'), count('\\right)'), count('\\end')]);
      }),
      settings,
    );
  });
});
