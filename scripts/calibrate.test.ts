import { describe, expect, test } from 'vitest';
import { fact } from '@speciosa/evidence';
import { calibrate } from './calibrate/flow-limited.js';
import { leastSquares } from './calibrate/least-squares.js';

describe('the calibration of structure (b)', () => {
  const { rows, values } = calibrate();

  test('finds again the values that are frozen as facts', () => {
    for (const { id, value } of values) expect(Math.abs(value / fact(id).value - 1), id).toBeLessThan(0.02);
  });

  test('rests on ten rows, and comes within a fifth of each but one', () => {
    expect(rows).toHaveLength(10);
    const far = rows.filter(({ model, seen }) => Math.abs(Math.log(model / seen)) > Math.log(1.2)).map(({ name }) => name);
    expect(far).toEqual(['7-hydroxymitragynine halfLife']);
  });

  test('marks every value it sets as calibrated', () => {
    for (const { id } of values) expect(fact(id).method, id).toMatch(/^calibrated/);
  });
});

test('least squares finds the bottom of a curved valley', () => {
  const { at, loss } = leastSquares(([x = 0, y = 0]) => [10 * (y - x * x), 1 - x], [-1.2, 1], { steps: 200 });
  expect(loss).toBeLessThan(1e-6);
  expect(at[0]).toBeCloseTo(1, 3);
  expect(at[1]).toBeCloseTo(1, 3);
});
