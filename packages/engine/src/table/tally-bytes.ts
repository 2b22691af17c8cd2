import type { BlockSum, BlockSums } from './block-sums.js';
import type { Histogram } from './histogram.js';
import type { Tally } from './tally.js';

/** Marks the bytes of a tally, and its layout: doubles, little end first. */
const mark = 7.411_001;

/**
 * A tally as bytes, equal tallies as equal bytes: mark, zeros, negatives, infinities, notNumbers, number of bins,
 * number of blocks, then (bin, count) for each bin and (index, count, sum, sum of squares) for each block.
 */
export function writeTally({ histogram, sums, sumsOfSquares }: Tally): Uint8Array {
  const { bins, counts, zeros, negatives, infinities, notNumbers } = histogram;
  const numbers = [
    mark,
    zeros,
    negatives,
    infinities,
    notNumbers,
    bins.length,
    sums.length,
    ...bins.flatMap((bin, at) => [bin, counts[at] ?? 0]),
    ...sums.flatMap(({ index, count, sum }, at) => [index, count, sum, sumsOfSquares[at]?.sum ?? Number.NaN]),
  ];
  const view = new DataView(new ArrayBuffer(8 * numbers.length));
  numbers.forEach((number, at) => view.setFloat64(8 * at, number, true));
  return new Uint8Array(view.buffer);
}

export type ReadTally = { readonly ok: true; readonly tally: Tally } | { readonly ok: false; readonly message: string };

/** The tally of such bytes, or why they are none. */
export function readTally(bytes: Uint8Array): ReadTally {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Array.from({ length: Math.floor(bytes.byteLength / 8) }, (_, at) => view.getFloat64(8 * at, true));
  const [marked, zeros = 0, negatives = 0, infinities = 0, notNumbers = 0, binCount = 0, blockCount = 0] = numbers;
  if (marked !== mark) return refused('the mark of a tally', 'other bytes');
  const length = 8 * (7 + 2 * binCount + 4 * blockCount);
  if (length !== bytes.byteLength) return refused(`${length} bytes`, `${bytes.byteLength}`);
  const pairs = groups(numbers.slice(7, 7 + 2 * binCount), 2);
  const blocks = groups(numbers.slice(7 + 2 * binCount), 4);
  const bins = pairs.map(([bin = 0]) => bin);
  const counts = pairs.map(([, count = 0]) => count);
  if (![...bins, ...counts, zeros, negatives, infinities, notNumbers].every(Number.isSafeInteger)) return refused('whole counts', 'others');
  const histogram: Histogram = Object.freeze({
    bins: Object.freeze(bins),
    counts: Object.freeze(counts),
    zeros,
    negatives,
    infinities,
    notNumbers,
  });
  return { ok: true, tally: Object.freeze({ histogram, sums: sumsAt(blocks, 2), sumsOfSquares: sumsAt(blocks, 3) }) };
}

const refused = (expected: string, found: string): ReadTally => ({
  ok: false,
  message: `expected ${expected}, found ${found}; the part is damaged or of another version: run it again`,
});

const groups = (numbers: readonly number[], size: number): number[][] =>
  Array.from({ length: numbers.length / size }, (_, group) => numbers.slice(group * size, (group + 1) * size));

const sumsAt = (blocks: readonly (readonly number[])[], place: number): BlockSums =>
  Object.freeze(
    blocks.map((block): BlockSum => Object.freeze({ index: block[0] ?? 0, count: block[1] ?? 0, sum: block[place] ?? Number.NaN })),
  );
