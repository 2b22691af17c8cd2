import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockSize,
  blockSums,
  countOf,
  histogram,
  mergeBlockSums,
  mergeTallies,
  numbersIn,
  quantileError,
  quantileOf,
  readTally,
  tally,
  totalOf,
  writeTally,
} from './index.js';
import { binOf } from './histogram.js';
import type { Tally } from './index.js';

const settings = { seed: 20261104, numRuns: 200 };

const anyNumbers = fc.array(fc.oneof(fc.double(), fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constantFrom(0, -0, 1, 2)), {
  maxLength: 60,
});

/** Parts of one whole, each starting at a block of its own. */
const parts = fc
  .array(anyNumbers, { minLength: 1, maxLength: 5 })
  .map((lists) => lists.map((list, index) => tally(Float64Array.from(list), index * blockSize)));

const bytesOf = (of: Tally): string => [...writeTally(of)].join(' ');
const gathered = (all: readonly Tally[]): Tally => all.reduce(mergeTallies);

describe('a tally', () => {
  it('does not depend on the order of merging, to the byte', () => {
    fc.assert(
      fc.property(
        parts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(bytesOf(gathered(shuffled))).toBe(bytesOf(gathered(all)));
        },
      ),
      settings,
    );
  });

  it('does not depend on how the parts are bracketed, to the byte', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(bytesOf(all.reduceRight((right, left) => mergeTallies(left, right)))).toBe(bytesOf(gathered(all)));
      }),
      settings,
    );
  });

  it('of parts cut between blocks is the tally of the whole, to the byte', () => {
    const whole = Float64Array.from({ length: 5 * blockSize + 17 }, (_, index) => Math.sqrt(index * 7.3) - 20);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (blocks) => {
        const cut = blocks * blockSize;
        expect(bytesOf(mergeTallies(tally(whole.slice(cut), cut), tally(whole.slice(0, cut))))).toBe(bytesOf(tally(whole)));
      }),
      settings,
    );
  });

  it('comes back from its bytes, and the bytes from it', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const bytes = writeTally(gathered(all));
        const read = readTally(bytes);
        if (!read.ok) throw new Error(read.message);
        expect(read.tally).toEqual(gathered(all));
        expect(writeTally(read.tally)).toEqual(bytes);
      }),
      settings,
    );
  });

  it('refuses bytes that are cut, foreign or have broken counts', () => {
    const bytes = writeTally(tally(Float64Array.of(1, 2, 3)));
    const broken = bytes.slice();
    new DataView(broken.buffer).setFloat64(8, 0.5, true);
    for (const bad of [bytes.slice(0, -8), bytes.slice(0, -3), new Uint8Array(80), new Uint8Array(0), broken])
      expect(readTally(bad).ok).toBe(false);
  });
});

describe('a histogram', () => {
  it('counts every value once, NaN apart', () => {
    fc.assert(
      fc.property(anyNumbers, (values) => {
        const counted = histogram(values);
        expect(numbersIn(counted) + counted.notNumbers).toBe(values.length);
        expect(counted.notNumbers).toBe(values.filter(Number.isNaN).length);
      }),
      settings,
    );
  });

  it('reads quantiles within the stated share of the nearest-rank value', () => {
    const sizes = fc.array(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const sorted = [...values].sort((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil(q * sorted.length)) - 1] ?? Number.NaN;
        // Below 1e-320 neighbouring doubles themselves lie further apart than the bound.
        expect(Math.abs(quantileOf(histogram(values), q) / exact - 1)).toBeLessThanOrEqual(exact > 1e-320 ? quantileError : 1);
      }),
      { ...settings, numRuns: 2000 },
    );
  });

  it('puts every value into a bin that is not below the bin of a smaller value', () => {
    const size = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });
    fc.assert(
      fc.property(size, size, (a, b) => {
        expect(binOf(Math.min(a, b))).toBeLessThanOrEqual(binOf(Math.max(a, b)));
      }),
      { ...settings, numRuns: 2000 },
    );
  });

  it('opens a bin at every power of two', () => {
    for (let k = -1074; k <= 1023; k += 1) expect(binOf(2 ** k)).toBe(64 * k);
  });

  it('knows zeros and infinities, and does not tell negative values apart', () => {
    const counted = histogram([-1, 0, -0, 3, Number.POSITIVE_INFINITY, Number.NaN]);
    expect([0, 0.4, 0.5, 0.8, 1].map((q) => quantileOf(counted, q)).map((value) => (value > 1 && value < 9 ? 'three' : value))).toEqual([
      Number.NaN,
      0,
      0,
      'three',
      Number.POSITIVE_INFINITY,
    ]);
  });

  it('has no quantile of nothing, and none for what is no share', () => {
    expect([quantileOf(histogram([]), 0.5), quantileOf(histogram([1]), 1.5), quantileOf(histogram([1]), Number.NaN)]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
  });
});

describe('block sums', () => {
  it('hold the count and, for whole numbers, the exact sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 3000 }), (values) => {
        const blocks = blockSums(values);
        expect(countOf(blocks)).toBe(values.length);
        expect(totalOf(blocks)).toBe(values.reduce((sum, value) => sum + value, 0));
      }),
      { ...settings, numRuns: 50 },
    );
  });

  it('let NaN show', () => {
    expect(totalOf(blockSums([1, Number.NaN, 2]))).toBeNaN();
  });

  it('refuse a part that starts within a block, and a block that comes twice', () => {
    expect(() => blockSums([1], 5)).toThrow(/multiple of 1024/);
    expect(() => mergeBlockSums(blockSums([1]), blockSums([2]))).toThrow(/block 0 twice/);
  });
});
