import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateAt } from './curve.js';
import { errorsOf, summary } from './error.js';
import { spreadOf } from './statistics.js';

const fixed = { seed: 28 };

test('the middle of an odd number of values is one of them, of an even number the mean of two', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(() => spreadOf([])).toThrow(RangeError);
});

test('a curve passes through what was measured and between its neighbours', () => {
  const positive = fc.double({ min: 1e-9, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, positive, (errorA, errorB, rateA, rateB) => {
      fc.pre(errorA !== errorB);
      const points = [
        { error: errorA, rate: rateA },
        { error: errorB, rate: rateB },
      ];
      expect(rateAt(points, errorA)).toBeCloseTo(rateA, 5);
      const between = rateAt(points, Math.sqrt(errorA) * Math.sqrt(errorB)) ?? Number.NaN;
      expect(between).toBeGreaterThanOrEqual(Math.min(rateA, rateB) * (1 - 1e-9));
      expect(between).toBeLessThanOrEqual(Math.max(rateA, rateB) * (1 + 1e-9));
    }),
    fixed,
  );
});

test('a power law is interpolated exactly', () => {
  const points = [1e-6, 1e-5, 1e-4].map((error) => ({ error, rate: 7 * error ** 0.25 }));
  expect(rateAt(points, 3e-5)).toBeCloseTo(7 * 3e-5 ** 0.25, 12);
});

test('nothing is extrapolated', () => {
  expect(
    rateAt(
      [
        { error: 1e-5, rate: 1 },
        { error: 1e-4, rate: 2 },
      ],
      1e-3,
    ),
  ).toBeNull();
  expect(rateAt([], 1e-3)).toBeNull();
});

const one = (values: readonly number[]) => ({ values: Float64Array.from(values), people: 1, outputs: values.length / 2, states: 2 });

test('an error is relative, but small values are judged by a thousandth of the largest', () => {
  const reference = one([0, 0, 0, 10, 0, 1e-6]);
  const found = one([0, 0, 9, 10.1, 9, 1.1e-4]);
  expect([...errorsOf(found, reference, 0)]).toEqual([expect.closeTo(0.0109, 4)]);
});

test('what is not a number is infinitely wrong', () => {
  expect(summary(errorsOf(one([0, 1, 0, Number.NaN, 0, 1]), one([0, 1, 0, 1, 0, 1]), 0)).max).toBe(Infinity);
});
