import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseLU, factor, factorDense, patternOf, solve, solveDense, symbolic } from './index.js';
import type { Pattern } from './index.js';

const settings = { seed: 20261101, numRuns: 300 };

interface System {
  readonly pattern: Pattern;
  readonly values: Float64Array;
  readonly wanted: Float64Array;
}

/** Random patterns with a full diagonal; the diagonal outweighs the rest of its row, as in I/(gamma h) - J for small h. */
const systems = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc
    .record({
      places: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 4 * size }),
      numbers: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size }),
      wanted: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
    })
    .map(({ places, numbers, wanted }): System => {
      const pattern = patternOf(size, [...places, ...wanted.map((_, row) => [row, row] as const)]);
      const values = Float64Array.from(pattern.columns, (_, at) => numbers[at]);
      for (let row = 0; row < size; row += 1)
        for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1)
          if (pattern.columns[at] === row) values[at] = size + 1 + numbers[at];
      return { pattern, values, wanted: Float64Array.from(wanted) };
    }),
);

function times({ pattern, values }: System, x: Float64Array): Float64Array {
  return Float64Array.from(x, (_, row) => {
    let sum = 0;
    for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1) sum += values[at] * x[pattern.columns[at]];
    return sum;
  });
}

const largest = (vector: Float64Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function solved({ pattern, values }: System, rhs: Float64Array): Float64Array {
  const plan = symbolic(pattern);
  const lu = new Float64Array(plan.filled.columns.length);
  factor(plan, values, lu, { smallestPivot: 0, growth: 0 });
  const x = rhs.slice();
  solve(plan, lu, x);
  return x;
}

/*
 * Tolerances: with n <= 14 rows and a diagonal that outweighs its row, Gaussian elimination errs by at most about
 * 3 n u |L||U| < 6 n u |A|, which is 42 units of EPSILON at n = 14; a condition number below 3 multiplies that for the solution.
 */
describe('the sparse factorisation', () => {
  it('leaves a residual at the level of rounding', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const rhs = times(system, system.wanted);
        const residual = times(system, solved(system, rhs)).map((value, row) => value - rhs[row]);
        expect(largest(residual)).toBeLessThanOrEqual(64 * Number.EPSILON * (1 + largest(rhs)));
      }),
      settings,
    );
  });

  it('agrees with the dense referee on random patterns', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const rhs = times(system, system.wanted);
        const dense = denseLU(system.pattern.size);
        expect(factorDense(system.pattern, system.values, dense)).toBe(true);
        const refereed = rhs.slice();
        solveDense(dense, refereed);
        const difference = solved(system, rhs).map((value, row) => value - refereed[row]);
        expect(largest(difference)).toBeLessThanOrEqual(256 * Number.EPSILON * (1 + largest(system.wanted)));
      }),
      settings,
    );
  });

  it('gives the same bits whatever the plan factored before', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const plan = symbolic(system.pattern);
        const once = new Float64Array(plan.filled.columns.length);
        const again = new Float64Array(plan.filled.columns.length).fill(7);
        const report = { smallestPivot: 0, growth: 0 };
        factor(plan, system.values, once, report);
        factor(
          plan,
          system.values.map((value) => 3 - value),
          again,
          report,
        );
        factor(plan, system.values, again, report);
        expect([...again].map((value, at) => Object.is(value, once[at]))).not.toContain(false);
      }),
      settings,
    );
  });

  it('plans a place for every entry and for every fill that elimination makes', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const plan = symbolic(system.pattern);
        expect(new Set(plan.scatter).size).toBe(system.pattern.columns.length);
        expect(Math.min(...plan.scatter, ...plan.diagonal)).toBeGreaterThanOrEqual(0);
      }),
      settings,
    );
  });
});

describe('the numbers a compiled factorisation must match', () => {
  const pattern = patternOf(2, [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);

  function factored(values: readonly number[]) {
    const plan = symbolic(pattern);
    const lu = new Float64Array(4);
    const report = { smallestPivot: 0, growth: 0 };
    factor(plan, Float64Array.from(values), lu, report);
    return { lu: [...lu], report };
  }

  it('keeps reciprocals of the pivots on the diagonal, multiplies by them, and divides the rows above by their pivots', () => {
    const { lu } = factored([3, 2, 5, 7]);
    const multiplier = 5 * (1 / 3);
    expect(lu).toEqual([1 / 3, 2 * (1 / 3), multiplier, 1 / (7 - multiplier * 2)]);
  });

  it('reports pivots, not their reciprocals', () => {
    expect(factored([4, 0, 0, 0.5]).report).toEqual({ smallestPivot: 0.5, growth: 1 });
  });

  it('subtracts a zero multiplier like any other, so that infinities are not hidden', () => {
    expect(factored([1, Number.POSITIVE_INFINITY, 0, 1]).lu[3]).toBeNaN();
  });

  it('keeps the sign of a zero entry', () => {
    expect(Object.is(factored([1, -0, 0, 1]).lu[1], -0)).toBe(true);
  });

  it('reports a singular matrix by its smallest pivot', () => {
    expect(factored([1, 2, 2, 4]).report.smallestPivot).toBe(0);
  });

  it('reports growth that makes a factorisation unbelievable', () => {
    expect(factored([1e-12, 1, 1, 1]).report.growth).toBeGreaterThan(1e11);
  });
});

describe('the dense referee', () => {
  it('refuses a singular matrix', () => {
    const pattern = patternOf(2, [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(factorDense(pattern, Float64Array.of(1, 2, 2, 4), denseLU(2))).toBe(false);
  });

  it('solves where a zero stands on the diagonal', () => {
    const pattern = patternOf(2, [
      [0, 1],
      [1, 0],
    ]);
    const dense = denseLU(2);
    expect(factorDense(pattern, Float64Array.of(2, 4), dense)).toBe(true);
    const x = Float64Array.of(6, 8);
    solveDense(dense, x);
    expect([...x]).toEqual([2, 3]);
  });
});
