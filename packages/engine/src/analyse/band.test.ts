import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileError, tally } from '../table/index.js';
import { band, bandOfTallies, quantile } from './band.js';

const sampled = { seed: 20260102, numRuns: 100 };
const people = fc.array(fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});

describe('a band over people', () => {
  it('does not depend on the order of people', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const forward = band([0, 1], Float64Array.from(rows.flat()), [0.05, 0.5, 0.95]);
        const backward = band([0, 1], Float64Array.from([...rows].reverse().flat()), [0.05, 0.5, 0.95]);
        expect(backward).toEqual(forward);
      }),
      sampled,
    );
  });

  it('never lets quantiles cross, and ends at the extremes', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const {
          quantiles: [low, middle, high],
        } = band([0, 1], Float64Array.from(rows.flat()), [0, 0.5, 1]);
        const first = rows.map(([value]) => value);
        expect(low?.[0]).toBe(Math.min(...first));
        expect(high?.[0]).toBe(Math.max(...first));
        expect(middle?.[0]).toBeGreaterThanOrEqual(low?.[0] ?? Infinity);
        expect(middle?.[0]).toBeLessThanOrEqual(high?.[0] ?? -Infinity);
      }),
      sampled,
    );
  });

  it('leaves out a person who failed, and says how many were counted', () => {
    const { people: counted, quantiles } = band([0, 1], Float64Array.of(1, 2, Number.NaN, Number.NaN, 3, 4), [0.5]);
    expect(Array.from(counted)).toEqual([2, 2]);
    expect(Array.from(quantiles[0] ?? [])).toEqual([2, 3]);
  });

  it('of tallies lies within their stated error of the values it counts, and follows the unit', () => {
    const values = Float64Array.from({ length: 1001 }, (_, person) => 5 + person / 10);
    const {
      quantiles: [median],
      people: counted,
    } = bandOfTallies([3], [tally(values)], [0.5], 1000);
    expect(Math.abs(((median?.[0] ?? 0) * 1000) / 55 - 1)).toBeLessThanOrEqual(quantileError);
    expect(Array.from(counted)).toEqual([1001]);
    expect(() => bandOfTallies([1, 2], [tally(values)], [0.5])).toThrow('a tally for each of 2 times');
  });

  it('lies straight between neighbours', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('refuses what is no probability and rows that do not fit', () => {
    expect(() => quantile([1], 1.5)).toThrow('from 0 to 1');
    expect(() => band([0, 1], Float64Array.of(1, 2, 3), [0.5])).toThrow('whole number of people');
  });
});
