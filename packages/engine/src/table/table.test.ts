import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columnOf, rowsAt, stacked, table, withColumn } from './index.js';
import type { Table } from './index.js';

const settings = { seed: 20261105, numRuns: 200 };

const tables = fc
  .nat(12)
  .chain((rows) =>
    fc
      .tuple(...['a', 'b', 'c'].map(() => fc.array(fc.double(), { minLength: rows, maxLength: rows })))
      .map((lists) => table(lists.map((list, index) => column(`c${index}`, ['h', 'nmol/L', ''][index] ?? '', list)))),
  );

const valuesOf = ({ columns }: Table): number[][] => columns.map(({ values }) => [...values]);

describe('a table', () => {
  it('is the same after its rows were all taken in order', () => {
    fc.assert(
      fc.property(tables, (one) => {
        expect(rowsAt(one, [...Array(one.rows).keys()])).toEqual(one);
      }),
      settings,
    );
  });

  it('stacked on another keeps the rows of both in order', () => {
    fc.assert(
      fc.property(tables, tables, (above, below) => {
        const both = stacked(above, below);
        expect(valuesOf(both)).toEqual(valuesOf(above).map((values, index) => [...values, ...(valuesOf(below)[index] ?? [])]));
        expect(both.rows).toBe(above.rows + below.rows);
      }),
      settings,
    );
  });

  it('does not follow its maker: numbers are copied', () => {
    const mine = [1, 2];
    const kept = column('a', 'h', mine);
    mine[0] = 7;
    expect([...kept.values]).toEqual([1, 2]);
  });

  it('replaces a column by name, or adds it', () => {
    const one = table([column('a', 'h', [1, 2])]);
    expect(valuesOf(withColumn(withColumn(one, column('b', '', [3, 4])), column('a', 'min', [5, 6])))).toEqual([
      [5, 6],
      [3, 4],
    ]);
    expect(valuesOf(one)).toEqual([[1, 2]]);
  });
});

describe('a table refuses', () => {
  const a = column('a', 'h', [1, 2]);
  const cases: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['columns of different length', () => table([a, column('b', '', [1])]), /expected 2 rows in column "b", found 1/],
    ['a name that stands twice', () => table([a, a]), /one column "a"/],
    ['a column that is not there', () => columnOf(table([a]), 'b'), /"a".*found "b"/],
    ['a row outside', () => rowsAt(table([a]), [2]), /0 to 1, found 2/],
    ['to be stacked on another kind', () => stacked(table([a]), table([column('a', 'min', [1])])), /like on like/],
    ['a unit that is none', () => column('a', 'parsec', []), /parsec/],
    ['a column without a name', () => column(' ', '', []), /name it/],
  ];
  it.each(cases)('%s', (_, make, message) => expect(make).toThrow(message));
});
