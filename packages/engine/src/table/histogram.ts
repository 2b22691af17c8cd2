import { log2, pow } from '../real/index.js';

/** Bins to a doubling: edges at 2^(bin/64), so that neighbours differ by 1.09 %. */
export const binsPerOctave = 64;

/** How far a quantile read from a histogram may be from the true one, as a share of it: 2^(1/128) - 1, and rounding. */
export const quantileError = 0.00543;

/**
 * Counts of values by size: whole numbers only, so that histograms of parts can be merged in any order with
 * the same result. Sizes are told apart for positive finite values; the rest is counted by kind.
 */
export interface Histogram {
  /** Ascending bin numbers: value lies in bin floor(64 log2(value)). */
  readonly bins: readonly number[];
  /** How many values, bin by bin. */
  readonly counts: readonly number[];
  readonly zeros: number;
  readonly negatives: number;
  readonly infinities: number;
  readonly notNumbers: number;
}

/** The bin of a positive finite value; exact powers of two open their own bin. */
export const binOf = (value: number): number => Math.floor(binsPerOctave * log2(value));

/** Counts any numbers: positive finite ones bin by bin, zeros, negatives, +Infinity and NaN by kind. Their order does not matter. */
export function histogram(values: Iterable<number>): Histogram {
  const counts = new Map<number, number>();
  let [zeros, negatives, infinities, notNumbers] = [0, 0, 0, 0];
  for (const value of values) {
    if (value > 0 && value < Number.POSITIVE_INFINITY) {
      const bin = binOf(value);
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    } else if (value === 0) zeros += 1;
    else if (value < 0) negatives += 1;
    else if (value > 0) infinities += 1;
    else notNumbers += 1;
  }
  return fromCounts(counts, { zeros, negatives, infinities, notNumbers });
}

type Others = Omit<Histogram, 'bins' | 'counts'>;

function fromCounts(counts: ReadonlyMap<number, number>, others: Others): Histogram {
  const bins = [...counts.keys()].sort((a, b) => a - b);
  return Object.freeze({ bins: Object.freeze(bins), counts: Object.freeze(bins.map((bin) => counts.get(bin) ?? 0)), ...others });
}

/** The histogram of both together. */
export function mergeHistograms(a: Histogram, b: Histogram): Histogram {
  const counts = new Map<number, number>();
  for (const part of [a, b]) part.bins.forEach((bin, index) => counts.set(bin, (counts.get(bin) ?? 0) + (part.counts[index] ?? 0)));
  return fromCounts(counts, {
    zeros: a.zeros + b.zeros,
    negatives: a.negatives + b.negatives,
    infinities: a.infinities + b.infinities,
    notNumbers: a.notNumbers + b.notNumbers,
  });
}

/** How many numbers were counted; NaN is none. */
export const numbersIn = ({ counts, zeros, negatives, infinities }: Histogram): number =>
  counts.reduce((total, count) => total + count, negatives + zeros + infinities);

/**
 * The smallest value that at least a share q of the numbers do not exceed, q from 0 to 1, within `quantileError` of itself:
 * the middle of its bin by ratio. NaN when nothing was counted, when q is no share, or when it falls among negative
 * values, which are not told apart. Values that were NaN are left out: read `notNumbers` beside it.
 */
export function quantileOf(of: Histogram, q: number): number {
  const total = numbersIn(of);
  if (!(q >= 0 && q <= 1) || total === 0) return Number.NaN;
  const rank = Math.max(1, Math.ceil(q * total));
  if (rank <= of.negatives) return Number.NaN;
  let passed = of.negatives + of.zeros;
  if (rank <= passed) return 0;
  for (const [index, bin] of of.bins.entries()) {
    passed += of.counts[index] ?? 0;
    if (rank <= passed) return middleOf(bin);
  }
  return Number.POSITIVE_INFINITY;
}

/** Finite even for the last bin, which ends beyond the largest double. */
const middleOf = (bin: number): number => Math.min(pow(2, (bin + 0.5) / binsPerOctave), Number.MAX_VALUE);
