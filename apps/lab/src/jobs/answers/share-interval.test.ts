import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInterval } from './share-interval.js';

describe('the interval of a share', () => {
  it('holds the share, stays between 0 and 1, and mirrors when hits and misses change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, part) => {
        const hits = Math.round(part * count);
        const { low, high } = shareInterval(hits, count);
        const mirrored = shareInterval(count - hits, count);
        expect(low).toBeLessThanOrEqual(hits / count + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / count - 1e-12);
        expect(Math.min(low, 1 - high)).toBeGreaterThanOrEqual(0);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
      { seed: 20261125 },
    );
  });

  it('agrees with the textbook: 10 of 20 lie between 0.299 and 0.701', () => {
    const { low, high } = shareInterval(10, 20);
    expect(low).toBeCloseTo(0.2993, 4);
    expect(high).toBeCloseTo(0.7007, 4);
  });
});
