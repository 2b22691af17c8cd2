import fc from 'fast-check';
import { columnOf, quantileOf, tally } from '@speciosa/engine/table';
import { fact } from '@speciosa/evidence';
import { describe, expect, it } from 'vitest';
import { expectedRange } from './expected-range.js';
import { population } from './population.js';
import { correlationBy, metaboliteSpreads, sharedCorrelation, spreadsOf, variedAlkaloids } from './spreads.js';

const settings = { seed: 20261125, numRuns: 40 };

const logs = (values: Iterable<number>): number[] => Array.from(values, Math.log);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [a.map((value) => value - mean(a)), b.map((value) => value - mean(b))];
  const product = mean(left.map((value, k) => value * (right[k] ?? Number.NaN)));
  return product / Math.sqrt(mean(left.map((value) => value * value)) * mean(right.map((value) => value * value)));
}

describe('a virtual population', () => {
  it('has the same person k whatever the count, and another one for another seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 4294967295 }), (count, seed) => {
        const few = population(count, seed);
        const more = population(count + 7, seed);
        for (const { name, unit, values } of few.columns) {
          const wider = columnOf(more, name);
          expect(wider.unit).toBe(unit);
          expect(Array.from(wider.values).slice(0, count)).toEqual(Array.from(values));
        }
        const other = columnOf(population(count, (seed + 1) % 4294967296), 'mitragynine/apparent-clearance');
        expect(other.values[0]).not.toBe(columnOf(few, 'mitragynine/apparent-clearance').values[0]);
      }),
      settings,
    );
  });

  const crowd = population(20_000, 3);
  const valuesOf = (id: string) => columnOf(crowd, id).values;

  it('has people above zero, whose middle is the value that the model was given, in its unit', () => {
    for (const { name, unit, values } of crowd.columns) {
      expect(unit).toBe(fact(name).unit);
      expect([...values].every((value) => value > 0 && Number.isFinite(value))).toBe(true);
      const middle = quantileOf(tally(Float64Array.from(values)).histogram, 0.5);
      expect(Math.abs(middle / fact(name).value - 1)).toBeLessThan(0.03);
    }
  });

  it('shows among five people the fold that was printed, on average of its logarithm', () => {
    for (const alkaloid of variedAlkaloids) {
      const clearances = logs(valuesOf(`${alkaloid}/apparent-clearance`));
      const ranges = Array.from({ length: 4000 }, (_, group) => {
        const five = clearances.slice(5 * group, 5 * group + 5);
        return Math.max(...five) - Math.min(...five);
      });
      expect(Math.abs(mean(ranges) / Math.log(fact(`people/${alkaloid}-clearance-fold`).value) - 1)).toBeLessThan(0.03);
    }
  });

  it('has the correlations that were derived and the one that was declared', () => {
    const cleared = (alkaloid: string) => logs(valuesOf(`${alkaloid}/apparent-clearance`));
    for (const alkaloid of variedAlkaloids)
      expect(
        Math.abs(correlation(cleared(alkaloid), logs(valuesOf(`${alkaloid}/apparent-central-volume`))) - spreadsOf(alkaloid).correlation),
      ).toBeLessThan(0.02);
    expect(Math.abs(correlation(cleared('mitragynine'), cleared('speciogynine')) - sharedCorrelation())).toBeLessThan(0.02);
    const formed = logs(valuesOf('7-hydroxymitragynine/apparent-clearance-per-formation'));
    expect(Math.abs(correlation(cleared('mitragynine'), formed) - metaboliteSpreads().correlation)).toBeLessThan(0.02);
  });

  it('is refused for no people, half a person or more than fit', () => {
    for (const count of [0, -1, 1.5, Number.NaN, 1_000_001]) expect(() => population(count, 1)).toThrow('expected 1 to 1000000 people');
  });
});

describe('what ranges of few people say', () => {
  it('follows the printed table of expected ranges', () => {
    // Tippett 1925, table X.
    for (const [count, range] of [
      [2, 1.12838],
      [5, 2.32593],
      [10, 3.07751],
      [20, 3.73495],
    ] as const)
      expect(expectedRange(count)).toBeCloseTo(range, 5);
  });

  it('gives back the correlation that made a difference', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        (a, b, r) => {
          expect(correlationBy(a, b, Math.sqrt(a * a + b * b - 2 * r * a * b))).toBeCloseTo(r, 9);
        },
      ),
      settings,
    );
  });

  it('stays a correlation when rough ranges contradict each other', () => {
    expect(correlationBy(1, 1, 3)).toBe(-1);
    expect(correlationBy(1, 0.1, 0.1)).toBe(1);
  });
});
