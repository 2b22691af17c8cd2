import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, correlatedNormals, lognormal, normal, spreadOfVariation, stream, truncatedNormal, variationOfSpread } from './index.js';
import type { Square } from './index.js';

const settings = { seed: 20261107, numRuns: 200 };
const many = 40_000;
const open = (purpose: string, person = 0) => stream({ seed: 20261107, person, purpose });

/** Five standard errors of a mean of `many`. */
const five = 5 / Math.sqrt(many);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (a: readonly number[], b: readonly number[]): number => {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
};

describe('normal draws', () => {
  it('have the mean and spread asked for', () => {
    const from = open('normal');
    const values = Array.from({ length: many }, () => normal(from, 10, 2));
    expect(Math.abs(mean(values) - 10)).toBeLessThan(2 * five);
    expect(Math.abs(covariance(values, values) - 4)).toBeLessThan(4 * Math.SQRT2 * five);
  });

  it('move with mean and spread and nothing else: the same stream gives the same place in the distribution', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (person, middle, spread) => {
          expect(normal(open('place', person), middle, spread)).toBe(middle + spread * normal(open('place', person)));
        },
      ),
      settings,
    );
  });
});

describe('lognormal draws', () => {
  it('are positive and have the median asked for', () => {
    const from = open('lognormal');
    const values = Array.from({ length: many }, () => lognormal(from, 70, 0.3));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.abs(values.filter((value) => value < 70).length / many - 0.5)).toBeLessThan(0.5 * five);
  });

  it('have the coefficient of variation that the spread was made from', () => {
    const from = open('variation');
    const values = Array.from({ length: many }, () => lognormal(from, 1, spreadOfVariation(0.2)));
    expect(Math.sqrt(covariance(values, values)) / mean(values)).toBeCloseTo(0.2, 2);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 5, noNaN: true }), (cv) => {
        expect(variationOfSpread(spreadOfVariation(cv)) / cv).toBeCloseTo(1, 9);
      }),
      settings,
    );
  });
});

describe('truncated normal draws', () => {
  const bounds = fc
    .tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: 1e-6, max: 60, noNaN: true }))
    .map(([from, width]) => ({ from, to: from + width }));

  it('stay within their bounds, far out in either tail too', () => {
    fc.assert(
      fc.property(bounds, fc.nat(), ({ from, to }, person) => {
        const drawn = truncatedNormal(open('bounded', person), 0, 1, { from, to });
        expect(drawn).toBeGreaterThanOrEqual(from);
        expect(drawn).toBeLessThanOrEqual(to);
      }),
      settings,
    );
  });

  it('have the mean of the truncated distribution', () => {
    const from = open('truncated');
    const values = Array.from({ length: many }, () => truncatedNormal(from, 0, 1, { from: 0, to: Number.POSITIVE_INFINITY }));
    expect(Math.abs(mean(values) - Math.sqrt(2 / Math.PI))).toBeLessThan(five);
  });

  it('without bounds are normal draws', () => {
    const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    expect(truncatedNormal(open('free'), 3, 2, all)).toBe(normal(open('free'), 3, 2));
  });

  it('refuse bounds out of order and a spread that is not positive', () => {
    expect(() => truncatedNormal(open('x'), 0, 1, { from: 1, to: 1 })).toThrow(/bounds in order/);
    expect(() => truncatedNormal(open('x'), 0, 0, { from: 0, to: 1 })).toThrow(/positive spread/);
  });
});

describe('correlated normal draws', () => {
  const squares = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc
      .array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      })
      .map((rows): Square =>
        rows.map((a, i) => rows.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), i === j ? 0.5 : 0))),
      ),
  );

  it('come from a triangle whose square is the covariance', () => {
    fc.assert(
      fc.property(squares, (asked) => {
        const triangle = cholesky(asked) ?? [];
        const back = triangle.map((a) => triangle.map((b) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)));
        asked.forEach((row, i) => row.forEach((value, j) => expect(back[i]?.[j]).toBeCloseTo(value, 13)));
      }),
      settings,
    );
  });

  it('have the covariance asked for', () => {
    const asked = [
      [4, 1.2],
      [1.2, 1],
    ];
    const triangle = cholesky(asked) ?? [];
    const from = open('pairs');
    const pairs = Array.from({ length: many }, () => correlatedNormals(from, triangle));
    const [first, second] = [0, 1].map((which) => pairs.map((pair) => pair[which] ?? Number.NaN));
    expect(Math.abs(covariance(first ?? [], second ?? []) - 1.2)).toBeLessThan(Math.sqrt(4 * 1 + 1.2 * 1.2) * five);
  });

  it('are refused for a matrix that is not symmetric or not positive definite', () => {
    expect([
      cholesky([
        [1, 2],
        [0, 1],
      ]),
      cholesky([
        [1, 2],
        [2, 1],
      ]),
      cholesky([[0]]),
      cholesky([[Number.NaN]]),
    ]).toEqual([null, null, null, null]);
  });
});
