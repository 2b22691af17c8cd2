import { describe, expect, it } from 'vitest';
import { draws } from './draws.testing.js';
import { erf, erfc, exp, log, log10, log2, normalQuantile, pow } from './index.js';

const infinite = Number.POSITIVE_INFINITY;
const smallest = Number.MIN_VALUE;
const largest = Number.MAX_VALUE;

function expectRows(of: (...at: number[]) => number, rows: readonly (readonly number[])[]): void {
  for (const row of rows) expect([...row.slice(0, -1), of(...row.slice(0, -1))]).toEqual(row);
}

describe('at the edges', () => {
  it('exp gives zero, one, infinity and NaN where it should', () => {
    // Each pair is an argument and its value; so in all tables of this file.
    // prettier-ignore
    expectRows(exp, [
      [0, 1], [-0, 1], [infinite, infinite], [-infinite, 0], [NaN, NaN], [largest, infinite], [-largest, 0], [smallest, 1], [-smallest, 1],
    ]);
  });

  it('exp overflows and underflows exactly where the true value does', () => {
    expect(exp(709.782712893384)).toBeLessThan(infinite);
    expect(exp(709.7827128933841)).toBe(infinite);
    expect(exp(-745.1332191019411)).toBe(smallest);
    expect(exp(-745.1332191019412)).toBe(0);
  });

  it('exp reaches normal and subnormal numbers without a gap', () => {
    expect(exp(-708.3964185322641)).toBeGreaterThanOrEqual(2.2250738585072014e-308);
    expect(exp(-708.3964185322642)).toBeLessThan(2.2250738585072014e-308);
  });

  it('log gives the ends and refuses what is below zero', () => {
    // prettier-ignore
    expectRows(log, [[1, 0], [0, -infinite], [-0, -infinite], [infinite, infinite], [-infinite, NaN], [-1, NaN], [-smallest, NaN], [NaN, NaN]]);
    expect(log(smallest)).toBe(-744.4400719213812);
    expect(log(largest)).toBe(709.782712893384);
  });

  it('log2 is exact for every power of two', () => {
    for (let k = -1074; k <= 1023; k += 1) expect(log2(2 ** k)).toBe(k);
  });

  it('log10 of whole powers of ten is within two units of the last place', () => {
    for (let k = -300; k <= 300; k += 1)
      expect(Math.abs(log10(Number(`1e${k}`)) - k)).toBeLessThanOrEqual(2 * Number.EPSILON * Math.abs(k));
  });

  it('erf and erfc end in their limits', () => {
    // prettier-ignore
    expectRows(erf, [[0, 0], [-0, -0], [infinite, 1], [-infinite, -1], [NaN, NaN], [6.1, 1], [-6.1, -1]]);
    // prettier-ignore
    expectRows(erfc, [[0, 1], [infinite, 0], [-infinite, 2], [NaN, NaN], [28, 0]]);
  });

  it('the normal quantile is infinite at the ends and NaN outside', () => {
    // prettier-ignore
    expectRows(normalQuantile, [[0, -infinite], [1, infinite], [-0.1, NaN], [1.1, NaN], [NaN, NaN]]);
    expect(normalQuantile(smallest)).toBeCloseTo(-38.4674, 3);
  });
});

describe('pow', () => {
  it('knows the special cases of IEEE 754', () => {
    // Base, exponent and value, a rule of the standard a row.
    // prettier-ignore
    expectRows(pow, [
      [NaN, 0, 1], [1, NaN, 1], [NaN, 1, NaN], [2, NaN, NaN], [-1, infinite, 1], [-1, -infinite, 1], [1, infinite, 1],
      [2, infinite, infinite], [0.5, infinite, 0], [2, -infinite, 0], [0.5, -infinite, infinite],
      [0, 2, 0], [0, -2, infinite], [-0, 3, -0], [-0, 2, 0], [-0, -3, -infinite], [-0, -2, infinite], [-0, 0.5, 0], [-0, -0.5, infinite],
      [infinite, 2, infinite], [infinite, -2, 0], [-infinite, 3, -infinite], [-infinite, 2, infinite], [-infinite, -3, -0], [-infinite, 0.5, infinite],
      [-2, 3, -8], [-2, 2, 4], [-2, 0.5, NaN], [-8, 1 / 3, NaN], [-2, -1, -0.5],
      [largest, 2, infinite], [largest, -2, 0], [-largest, 3, -infinite], [-1, 2 ** 53, 1], [-1, 2 ** 53 - 1, -1],
    ]);
  });

  it('is exact for small whole powers of small whole numbers', () => {
    for (let base = 2; base <= 10; base += 1)
      for (let exponent = 0; base ** exponent < 2 ** 30; exponent += 1) expect(pow(base, exponent)).toBe(base ** exponent);
  });

  it('is exact for powers of two, subnormal ones included', () => {
    for (let k = -1074; k <= 1023; k += 1) expect(pow(2, k)).toBe(2 ** k);
  });
});

describe('order and symmetry', () => {
  it('exp and log never fall where they should rise', () => {
    const { between } = draws(8);
    for (let i = 0; i < 50_000; i += 1) {
      const x = between(-740, 709);
      expect(exp(x + Math.abs(x) * 1e-15)).toBeGreaterThanOrEqual(exp(x));
      const size = exp(x);
      expect(log(size * (1 + 4 * Number.EPSILON))).toBeGreaterThanOrEqual(log(size));
    }
  });

  it('erf is odd to the bit and the quantile mirrors where 1 - p is exact', () => {
    const { between } = draws(9);
    for (let i = 0; i < 5_000; i += 1) {
      const x = between(0, 6);
      expect(erf(-x)).toBe(-erf(x));
      const p = between(0.5, 1);
      expect(normalQuantile(p)).toBe(-normalQuantile(1 - p));
    }
  });
});
