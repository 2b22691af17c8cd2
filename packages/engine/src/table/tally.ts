import { blockSums, mergeBlockSums } from './block-sums.js';
import type { BlockSums } from './block-sums.js';
import { histogram, mergeHistograms } from './histogram.js';
import type { Histogram } from './histogram.js';

/** What is kept of many values of which none is kept: enough for quantiles, mean and spread. */
export interface Tally {
  readonly histogram: Histogram;
  readonly sums: BlockSums;
  readonly sumsOfSquares: BlockSums;
}

/** The tally of consecutive values, the first of which has the given place in the whole, a multiple of 1,024 (RangeError otherwise). */
export function tally(values: Float64Array, first = 0): Tally {
  return Object.freeze({
    histogram: histogram(values),
    sums: blockSums(values, first),
    sumsOfSquares: blockSums(
      values.map((value) => value * value),
      first,
    ),
  });
}

/** The tally of both parts. Merging is associative and commutative to the byte: cut and gather as you like. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return Object.freeze({
    histogram: mergeHistograms(a.histogram, b.histogram),
    sums: mergeBlockSums(a.sums, b.sums),
    sumsOfSquares: mergeBlockSums(a.sumsOfSquares, b.sumsOfSquares),
  });
}
