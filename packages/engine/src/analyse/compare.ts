import { exp, log } from '../real/index.js';

/** One predicted number beside the observed one. */
export interface Comparison {
  readonly predicted: number;
  readonly observed: number;
  /** predicted / observed. */
  readonly ratio: number;
  /** max(ratio, 1 / ratio): 1 is exact, 2 is twofold off either way. */
  readonly foldError: number;
}

/** Compares two positive numbers of one unit; RangeError when one is not positive and finite. */
export function compare(predicted: number, observed: number): Comparison {
  for (const value of [predicted, observed])
    if (!(value > 0 && Number.isFinite(value)))
      throw new RangeError(
        `expected positive numbers to compare, found predicted ${predicted} and observed ${observed}; leave out what has no ratio`,
      );
  const ratio = predicted / observed;
  return { predicted, observed, ratio, foldError: Math.max(ratio, 1 / ratio) };
}

export interface Agreement {
  readonly count: number;
  /** exp(mean |ln ratio|): the geometric mean fold error, 1 is exact. */
  readonly geometricMeanFoldError: number;
  /** exp(mean ln ratio): above 1 the predictions are too high on the whole. */
  readonly bias: number;
  readonly shareWithinTwofold: number;
}

/** How well many comparisons agree; RangeError without any. */
export function agreement(comparisons: readonly Comparison[]): Agreement {
  const count = comparisons.length;
  if (count === 0) throw new RangeError('expected at least one comparison, found none');
  const mean = (of: (one: Comparison) => number): number => comparisons.reduce((sum, one) => sum + of(one), 0) / count;
  return {
    count,
    geometricMeanFoldError: exp(mean(({ foldError }) => log(foldError))),
    bias: exp(mean(({ ratio }) => log(ratio))),
    shareWithinTwofold: mean(({ foldError }) => (foldError <= 2 ? 1 : 0)),
  };
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits within which a predicted interaction ratio counts as a success: twofold where the
 * interaction is strong, narrowing to `1 / variability .. variability` where there is none.
 * limit = (variability + 2 (R - 1)) / R for an observed ratio R, or its inverse below 1;
 * Guest 2011, doi 10.1124/dmd.110.036103, who take 1 for none and 1.25 for a spread of 20 %.
 */
export function guestLimits(observedRatio: number, variability = 1): Limits {
  if (!(observedRatio > 0 && Number.isFinite(observedRatio)))
    throw new RangeError(`expected a positive observed ratio, found ${observedRatio}`);
  const strength = Math.max(observedRatio, 1 / observedRatio);
  const limit = (variability + 2 * (strength - 1)) / strength;
  return { lower: observedRatio / limit, upper: observedRatio * limit };
}

export function isWithinGuestLimits({ predicted, observed }: Comparison, variability = 1): boolean {
  const { lower, upper } = guestLimits(observed, variability);
  return predicted >= lower && predicted <= upper;
}
