import { normal } from './draw.js';
import type { Stream } from './stream.js';

/** Rows of a square matrix. */
export type Square = readonly (readonly number[])[];

/**
 * The lower triangle L with L L' = covariance (Cholesky), or null when the matrix is not symmetric or not positive definite.
 */
export function cholesky(covariance: Square): Square | null {
  const size = covariance.length;
  const rows: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      if (entry(covariance, i, j) !== entry(covariance, j, i)) return null;
      const left = entry(covariance, i, j) - dot(row, rows[j] ?? row, j);
      if (i === j && !(left > 0)) return null;
      row.push(i === j ? Math.sqrt(left) : left / entry(rows, j, j));
    }
    rows.push(row);
  }
  return Object.freeze(rows.map((row) => Object.freeze(row)));
}

const entry = (matrix: Square, row: number, column: number): number => matrix[row]?.[column] ?? Number.NaN;

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k += 1) sum += (a[k] ?? Number.NaN) * (b[k] ?? Number.NaN);
  return sum;
}

/** Normal numbers with mean zero and the covariance L L', from the triangle that `cholesky` made. */
export function correlatedNormals(from: Stream, triangle: Square): number[] {
  const plain = triangle.map(() => normal(from));
  return triangle.map((row) => dot(row, plain, row.length));
}
