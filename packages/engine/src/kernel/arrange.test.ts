import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant, expressionOf, minus, over, plus, power, print, times } from '../model/index.js';
import type { ModelSymbol } from '../model/index.js';
import { expressions, largestWithin, smallestWithin, testParameter, testState, valueOf } from '../model/expression/expression.testing.js';
import { arrange, isStatic } from './arrange.js';

const [y, z] = [testState('y', 'nmol'), testState('z', 'nmol')];
const [a, b] = [testParameter('a', '1/h'), testParameter('b', 'nmol')];
const symbols: readonly ModelSymbol[] = [y, z, a, b];

describe('arrange', () => {
  it('keeps the value of generated trees up to rounding', () => {
    const numbers = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(expressions(symbols, { kinds: ['quotient', 'power', 'extreme', 'time'] }), numbers, (tree, values) => {
        const at = new Map(symbols.map((symbol, index) => [symbol, values[index] ?? 1]));
        const size = largestWithin(tree, at, 0.7);
        fc.pre(
          Number.isFinite(size) && size < 1e8 && smallestWithin(tree, at, 0.7) > 1e-8 && Math.abs(valueOf(tree, at, 0.7)) > 1e-6 * size,
        );
        const [before, after] = [valueOf(tree, at, 0.7), valueOf(arrange(tree), at, 0.7)];
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-8 * Math.abs(before));
      }),
      { seed: 5, numRuns: 400 },
    );
  });
  it('gathers what stays as it is in front, and multiplies by its reciprocal', () => {
    expect(print(arrange(times(y, a, z, b)), 'text')).toBe('a[test/a] * b[test/b] * y * z');
    expect(print(arrange(over(y, b)), 'text')).toBe('1 / b[test/b] * y');
    expect(print(arrange(over(times(a, y), plus(b, y))), 'text')).toBe('a[test/a] * y * 1 / (b[test/b] + y)');
  });
  it('writes small whole powers out', () => {
    expect(print(arrange(power(y, 3)), 'text')).toBe('y * y * y');
    expect(print(arrange(power(y, 1.5)), 'text')).toBe('y^1.5');
    expect(arrange(power(y, constant(3, '%')))).toMatchObject({ kind: 'power', exponent: { value: 3, unit: '%' } });
  });
  it('tells what moves from what does not', () => {
    expect([expressionOf(a), times(a, b), minus(y, b)].map(isStatic)).toEqual([true, true, false]);
  });
});
