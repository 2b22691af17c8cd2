import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, compare, guestLimits, isWithinGuestLimits } from './compare.js';

const sampled = { seed: 20260103, numRuns: 200 };
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe('comparing', () => {
  it('counts too high and too low by the same fold', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expect(compare(a, b).foldError).toBeCloseTo(compare(b, a).foldError, 6);
        expect(compare(a, b).foldError).toBeGreaterThanOrEqual(1);
      }),
      sampled,
    );
  });

  it('finds one fold for what is exact, and the fold itself where all are off alike', () => {
    expect(agreement([compare(3, 3), compare(7, 7)])).toEqual({ count: 2, geometricMeanFoldError: 1, bias: 1, shareWithinTwofold: 1 });
    const off = agreement([compare(3, 1), compare(1, 3)]);
    expect(off.geometricMeanFoldError).toBeCloseTo(3, 12);
    expect(off.bias).toBeCloseTo(1, 12);
    expect(off.shareWithinTwofold).toBe(0);
  });

  it('refuses what has no ratio', () => {
    expect(() => compare(0, 1)).toThrow('positive');
    expect(() => compare(1, Number.NaN)).toThrow('positive');
    expect(() => agreement([])).toThrow('at least one');
  });
});

describe('the limits of Guest 2011', () => {
  it('close in on the observed ratio where there is no interaction', () => {
    expect(guestLimits(1)).toEqual({ lower: 1, upper: 1 });
    expect(guestLimits(1, 1.25)).toEqual({ lower: 0.8, upper: 1.25 });
  });

  it('open to a factor of 1.5 around a twofold interaction, and of nearly two around a strong one', () => {
    expect(guestLimits(2).upper).toBe(3);
    expect(guestLimits(2).lower).toBeCloseTo(4 / 3, 12);
    expect(guestLimits(1000).upper / 1000).toBeCloseTo(2, 2);
  });

  it('treat an inhibition and the induction that mirrors it alike', () => {
    fc.assert(
      fc.property(positive, (ratio) => {
        const { lower, upper } = guestLimits(ratio);
        const mirrored = guestLimits(1 / ratio);
        expect(upper * mirrored.lower).toBeCloseTo(1, 9);
        expect(lower * mirrored.upper).toBeCloseTo(1, 9);
        expect(isWithinGuestLimits(compare(ratio, ratio))).toBe(true);
      }),
      sampled,
    );
  });
});
