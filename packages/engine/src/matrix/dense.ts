import type { Pattern } from './pattern.js';

/** The small referee: a dense LU with row pivoting, for matrices that the sparse one should not be trusted with. */
export interface DenseLU {
  readonly size: number;
  readonly entries: Float64Array;
  readonly pivots: Int32Array;
}

/** Room for the factors of a size x size matrix, entries by rows; allocated once, filled by `factorDense`. */
export const denseLU = (size: number): DenseLU => ({ size, entries: new Float64Array(size * size), pivots: new Int32Array(size) });

/** Factors a sparse matrix densely. False when it is singular to working precision. */
export function factorDense(pattern: Pattern, values: Float64Array, into: DenseLU): boolean {
  const { size, entries } = into;
  entries.fill(0);
  for (let row = 0; row < size; row += 1)
    for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1) entries[row * size + pattern.columns[at]] += values[at];
  for (let k = 0; k < size; k += 1) if (!eliminateColumn(into, k)) return false;
  return true;
}

function eliminateColumn({ size, entries, pivots }: DenseLU, k: number): boolean {
  let best = k;
  for (let row = k + 1; row < size; row += 1) if (Math.abs(entries[row * size + k]) > Math.abs(entries[best * size + k])) best = row;
  pivots[k] = best;
  if (!(Math.abs(entries[best * size + k]) > 0)) return false;
  swapRows(entries, size, k, best);
  for (let row = k + 1; row < size; row += 1) {
    const multiplier = (entries[row * size + k] /= entries[k * size + k]);
    for (let column = k + 1; column < size; column += 1) entries[row * size + column] -= multiplier * entries[k * size + column];
  }
  return true;
}

function swapRows(entries: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let column = 0; column < size; column += 1) {
    const kept = entries[a * size + column];
    entries[a * size + column] = entries[b * size + column];
    entries[b * size + column] = kept;
  }
}

/** Solves in place with a finished dense factorisation. */
export function solveDense({ size, entries, pivots }: DenseLU, rhs: Float64Array): void {
  for (let k = 0; k < size; k += 1) {
    const kept = rhs[k];
    rhs[k] = rhs[pivots[k]];
    rhs[pivots[k]] = kept;
  }
  for (let row = 1; row < size; row += 1) for (let k = 0; k < row; k += 1) rhs[row] -= entries[row * size + k] * rhs[k];
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) rhs[row] -= entries[row * size + k] * rhs[k];
    rhs[row] /= entries[row * size + row];
  }
}
