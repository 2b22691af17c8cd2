/** Where entries of a square matrix may be: rows in order, columns ascending within a row (compressed rows). */
export interface Pattern {
  readonly size: number;
  readonly rowStarts: Int32Array;
  readonly columns: Int32Array;
}

/** The pattern of the listed (row, column) places; doubles count once. Throws RangeError outside the matrix. */
export function patternOf(size: number, places: readonly (readonly [number, number])[]): Pattern {
  const rows: Set<number>[] = Array.from({ length: size }, () => new Set<number>());
  for (const [row, column] of places) {
    if (!(row >= 0 && row < size && column >= 0 && column < size))
      throw new RangeError(`place (${row}, ${column}) outside a matrix of ${size}`);
    rows[row].add(column);
  }
  return fromRows(rows.map((row) => [...row].sort((a, b) => a - b)));
}

/** A pattern from sorted column lists. */
export function fromRows(rows: readonly (readonly number[])[]): Pattern {
  const rowStarts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (rowStarts[index + 1] = rowStarts[index] + row.length));
  return Object.freeze({ size: rows.length, rowStarts, columns: Int32Array.from(rows.flat()) });
}

/** Column lists, one a row. */
export function rowsOf({ size, rowStarts, columns }: Pattern): number[][] {
  return Array.from({ length: size }, (_, row) => Array.from(columns.subarray(rowStarts[row], rowStarts[row + 1])));
}

/** Index of a place among the entries, or -1. */
export function indexOf({ rowStarts, columns }: Pattern, row: number, column: number): number {
  for (let at = rowStarts[row]; at < rowStarts[row + 1]; at += 1) if (columns[at] === column) return at;
  return -1;
}
