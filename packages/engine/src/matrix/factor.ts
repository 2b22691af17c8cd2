import { minimumDegreeOrder } from './order.js';
import { fromRows, indexOf, patternOf, rowsOf } from './pattern.js';
import type { Pattern } from './pattern.js';

/** The plan of a sparse LU: made once per pattern, used for every matrix of that pattern. */
export interface SymbolicLU {
  readonly pattern: Pattern;
  /** Row eliminated k-th. */
  readonly order: Int32Array;
  /** Pattern of L and U together, in eliminated order. */
  readonly filled: Pattern;
  /** Place of each pattern entry within the filled entries. */
  readonly scatter: Int32Array;
  /** Place of each diagonal within the filled entries. */
  readonly diagonal: Int32Array;
  /** Room for one row; owned by the plan, overwritten by every factorisation. */
  readonly row: Float64Array;
}

/** How trustworthy a factorisation without pivoting was. */
export interface PivotReport {
  smallestPivot: number;
  growth: number;
}

/** Plans the factorisation: elimination order, fill, and where everything goes. */
export function symbolic(pattern: Pattern): SymbolicLU {
  const order = minimumDegreeOrder(pattern);
  const place = new Int32Array(pattern.size);
  order.forEach((row, step) => (place[row] = step));
  const permuted = permute(pattern, order, place);
  const filled = fromRows(fill(rowsOf(permuted)));
  return Object.freeze({
    pattern,
    order,
    filled,
    scatter: scatterOf(pattern, filled, place),
    diagonal: Int32Array.from(order, (_, step) => indexOf(filled, step, step)),
    row: new Float64Array(pattern.size),
  });
}

function permute(pattern: Pattern, order: Int32Array, place: Int32Array): Pattern {
  const rows = rowsOf(pattern);
  const places = Array.from(order).flatMap((row, step) => [
    [step, step] as const,
    ...rows[row].map((column) => [step, place[column]] as const),
  ]);
  return patternOf(pattern.size, places);
}

/** Row by row: eliminating with an earlier row brings in that row's later columns. */
function fill(rows: number[][]): number[][] {
  const done: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const found = new Set(row);
    for (let k = 0; k < index; k += 1) if (found.has(k)) for (const column of done[k]) if (column > k) found.add(column);
    done.push([...found].sort((a, b) => a - b));
  }
  return done;
}

function scatterOf(pattern: Pattern, filled: Pattern, place: Int32Array): Int32Array {
  const scatter = new Int32Array(pattern.columns.length);
  for (let row = 0; row < pattern.size; row += 1)
    for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1)
      scatter[at] = indexOf(filled, place[row], place[pattern.columns[at]]);
  return scatter;
}

/**
 * Factors the matrix whose entries (in pattern order) are `values` into `into` (as long as the filled pattern):
 * multipliers of L below the diagonal, on it the reciprocals of the pivots, and above it U with every row divided by
 * its pivot, which shortens the chain of a solve.
 * No pivoting: the report says how far it can be trusted, from the pivots themselves.
 *
 * The order of operations is a contract, so that straight-line code made from the same plan gives the same bits:
 * fill starts at +0; rows from first to last; in each, for every earlier column k of the row from left to right,
 * multiplier = row_k * reciprocal_k, then row_j = row_j - multiplier * u_kj from left to right, zero multipliers included;
 * at the end u_ij = u_ij * reciprocal_i.
 */
export function factor(plan: SymbolicLU, values: Float64Array, into: Float64Array, report: PivotReport): void {
  const { filled, scatter, diagonal } = plan;
  into.fill(0);
  let largest = 0;
  for (let at = 0; at < scatter.length; at += 1) {
    into[scatter[at]] = values[at];
    largest = Math.max(largest, Math.abs(values[at]));
  }
  let grown = largest;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < filled.size; i += 1) {
    grown = Math.max(grown, eliminateRow(plan, into, i));
    const pivot = into[diagonal[i]];
    smallest = Math.min(smallest, Math.abs(pivot));
    into[diagonal[i]] = 1 / pivot;
  }
  divideRows(plan, into);
  report.smallestPivot = smallest;
  report.growth = largest === 0 ? Number.POSITIVE_INFINITY : grown / largest;
}

/** U divided by its pivots. */
function divideRows({ filled, diagonal }: SymbolicLU, lu: Float64Array): void {
  for (let i = 0; i < filled.size; i += 1) {
    const reciprocal = lu[diagonal[i]];
    for (let at = diagonal[i] + 1; at < filled.rowStarts[i + 1]; at += 1) lu[at] *= reciprocal;
  }
}

/** Finishes one row but for the reciprocal of its pivot, and says how large its entries became. */
function eliminateRow(plan: SymbolicLU, lu: Float64Array, i: number): number {
  const { filled, diagonal, row } = plan;
  const start = filled.rowStarts[i];
  const end = filled.rowStarts[i + 1];
  for (let at = start; at < end; at += 1) row[filled.columns[at]] = lu[at];
  for (let at = start; at < diagonal[i]; at += 1) eliminateWith(plan, lu, filled.columns[at]);
  let largest = 0;
  for (let at = start; at < end; at += 1) {
    lu[at] = row[filled.columns[at]];
    largest = Math.max(largest, Math.abs(lu[at]));
  }
  return largest;
}

/** row -= (row_k / u_kk) u_k, with the multiplier left in row_k. */
function eliminateWith({ filled, diagonal, row }: SymbolicLU, lu: Float64Array, k: number): void {
  const multiplier = row[k] * lu[diagonal[k]];
  row[k] = multiplier;
  const end = filled.rowStarts[k + 1];
  for (let at = diagonal[k] + 1; at < end; at += 1) row[filled.columns[at]] -= multiplier * lu[at];
}

/** Solves in place with a finished factorisation: forward, then backward from the quotients by the pivots, each sum from left to right. */
export function solve({ filled, diagonal, order, row }: SymbolicLU, lu: Float64Array, rhs: Float64Array): void {
  for (let i = 0; i < filled.size; i += 1) {
    let sum = rhs[order[i]];
    for (let at = filled.rowStarts[i]; at < diagonal[i]; at += 1) sum -= lu[at] * row[filled.columns[at]];
    row[i] = sum;
  }
  for (let i = filled.size - 1; i >= 0; i -= 1) {
    let sum = row[i] * lu[diagonal[i]];
    for (let at = diagonal[i] + 1; at < filled.rowStarts[i + 1]; at += 1) sum -= lu[at] * row[filled.columns[at]];
    row[i] = sum;
  }
  for (let i = 0; i < filled.size; i += 1) rhs[order[i]] = row[i];
}
