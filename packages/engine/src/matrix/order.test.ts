import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternOf, symbolic } from './index.js';
import type { Pattern } from './index.js';
import { minimumDegreeOrder } from './order.js';
import { rowsOf } from './pattern.js';

const settings = { seed: 20261102, numRuns: 300 };

const patterns = fc
  .integer({ min: 0, max: 20 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: 3 * size })
      .map((places) => patternOf(size, places)),
  );

/** A hub joined to every leaf, the hub first: eliminated in the order written it fills the whole matrix. */
const star = (size: number): Pattern =>
  patternOf(
    size,
    Array.from(
      { length: size },
      (_, leaf) =>
        [
          [leaf, leaf],
          [0, leaf],
          [leaf, 0],
        ] as const,
    ).flat(),
  );

describe('the minimum degree order', () => {
  it('is a permutation of the rows', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        expect([...minimumDegreeOrder(pattern)].sort((a, b) => a - b)).toEqual([...Array(pattern.size).keys()]);
      }),
      settings,
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        expect([...minimumDegreeOrder(pattern)]).toEqual([...minimumDegreeOrder(pattern)]);
      }),
      settings,
    );
  });

  it('makes no fill in a star, whose hub it eliminates among the last', () => {
    const pattern = star(12);
    expect(symbolic(pattern).filled.columns.length).toBe(pattern.columns.length);
    expect([...minimumDegreeOrder(pattern)].indexOf(0)).toBeGreaterThanOrEqual(10);
  });
});

describe('a pattern', () => {
  it('keeps each place once, columns ascending', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        for (const row of rowsOf(pattern)) expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
      }),
      settings,
    );
  });

  it('refuses a place outside the matrix', () => {
    expect(() => patternOf(2, [[0, 2]])).toThrow(RangeError);
  });
});
