import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestHour } from './nearest-hour.js';

describe('nearestHour', () => {
  it('finds an hour that no other is nearer than', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.double({ min: 0, max: 600, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 700, noNaN: true }),
        (hours, wanted) => {
          const sorted = [...hours].sort((a, b) => a - b);
          const found = sorted[nearestHour(sorted, wanted)] ?? Number.NaN;
          for (const hour of sorted) expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.abs(hour - wanted));
        },
      ),
      { seed: 31, numRuns: 300 },
    );
  });

  it('is the first of none', () => {
    expect(nearestHour([], 3)).toBe(0);
  });
});
