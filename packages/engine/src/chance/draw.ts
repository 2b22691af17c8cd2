import { exp, normalBelow, normalQuantile } from '../real/index.js';
import type { Stream } from './stream.js';

// Every draw inverts a quantile: one uniform of the stream for each number, whatever the distribution, so that a
// changed spread never shifts the draws that follow.

/** A normal number. `spread` is the standard deviation, not negative. */
export const normal = (from: Stream, mean = 0, spread = 1): number => mean + spread * normalQuantile(from.nextUnit());

/** A positive number whose logarithm is normal: `median` positive, `spread` the standard deviation of the logarithm. */
export const lognormal = (from: Stream, median: number, spread: number): number => median * exp(spread * normalQuantile(from.nextUnit()));

export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/**
 * A normal number that is known to lie within bounds (infinite ones allowed), always within them.
 * Above the mean the mirror image is drawn, because tail probabilities are told apart best near zero.
 * RangeError when the lower bound is not below the upper, or the spread not positive.
 */
export function truncatedNormal(stream: Stream, mean: number, spread: number, { from, to }: Bounds): number {
  if (!(from < to)) throw new RangeError(`expected bounds in order, found ${from} and ${to}`);
  if (!(spread > 0)) throw new RangeError(`expected a positive spread, found ${spread}`);
  const [low, high] = [(from - mean) / spread, (to - mean) / spread];
  const z = low > 0 ? -standardWithin(stream, -high, -low) : standardWithin(stream, low, high);
  return Math.min(Math.max(mean + spread * z, from), to);
}

function standardWithin(stream: Stream, low: number, high: number): number {
  const [below, above] = [normalBelow(low), normalBelow(high)];
  return normalQuantile(below + stream.nextUnit() * (above - below));
}
