import { indexOf } from '../matrix/index.js';
import type { SymbolicLU } from '../matrix/index.js';
import type { Layout, Procedure, Statement, Value } from '../kernel/index.js';
import { absolute, add, divide, indexed, keep, larger, local, multiply, negate, put, putIndexed, slot, subtract } from '../kernel/index.js';

/** The step matrix W = shift I - J factored, and solved for a vector at hand or for the rates plus that vector, as straight lines. */
export function matrixProcedures(
  plan: SymbolicLU,
  layout: Layout,
  lu: number,
  jacobian: readonly Value[],
  rates: readonly Value[],
): Procedure[] {
  const right = (row: number): Value => indexed(plan.order[row]);
  const withRates = (row: number): Value => add(rates[plan.order[row]], right(row));
  return [
    wide('factor', factorSteps(plan, layout, lu, jacobian)),
    wide('solve', solveSteps(plan, lu, right)),
    wide('ratesSolve', solveSteps(plan, lu, withRates)),
  ];
}

const wide = (name: string, body: readonly Statement[]): Procedure => ({ name, mode: 'wide', body });

/** The very order of operations of matrix/factor: rows from first to last, multipliers from left to right; worked out where it is kept, and read from locals. */
function factorSteps(
  { filled, scatter, diagonal, pattern, order }: SymbolicLU,
  { scalar }: Layout,
  lu: number,
  jacobian: readonly Value[],
): Statement[] {
  const entries = entriesOf(pattern, scatter, slot(scalar.shift), jacobian);
  const steps: Statement[] = [keep('guard', 0)];
  order.forEach((_, row) => {
    const [start, end] = [filled.rowStarts[row], filled.rowStarts[row + 1]];
    for (let at = start; at < end; at += 1) steps.push(keep(entry(at), entries.get(at) ?? 0));
    for (let at = start; at < diagonal[row]; at += 1) steps.push(...eliminateWith(filled, diagonal, row, at));
    steps.push(keep(entry(diagonal[row]), divide(1, local(entry(diagonal[row])))));
    for (let at = start; at < end; at += 1)
      steps.push(put(lu + at, at <= diagonal[row] ? local(entry(at)) : multiply(local(entry(at)), local(entry(diagonal[row])))));
  });
  return [...steps, put(scalar.guard, local('guard'))];
}

const entry = (at: number): string => `w${at}`;

/** W = shift I - J by place among the filled entries. */
function entriesOf(
  pattern: SymbolicLU['pattern'],
  scatter: Int32Array,
  shift: Value,
  jacobian: readonly Value[],
): ReadonlyMap<number, Value> {
  const entries = new Map<number, Value>();
  for (let row = 0; row < pattern.size; row += 1)
    for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1)
      entries.set(scatter[at], pattern.columns[at] === row ? add(shift, negate(jacobian[at])) : negate(jacobian[at]));
  return entries;
}

/** The row at hand minus its multiple of an earlier row. */
function eliminateWith(filled: SymbolicLU['filled'], diagonal: Int32Array, row: number, at: number): Statement[] {
  const column = filled.columns[at];
  const multiplier = local(entry(at));
  const updates: Statement[] = [];
  for (let from = diagonal[column] + 1; from < filled.rowStarts[column + 1]; from += 1) {
    const to = indexOf(filled, row, filled.columns[from]);
    updates.push(keep(entry(to), subtract(local(entry(to)), multiply(multiplier, local(entry(from))))));
  }
  return [
    keep(entry(at), multiply(multiplier, local(entry(diagonal[column])))),
    keep('guard', larger(local('guard'), absolute(multiplier))),
    ...updates,
  ];
}

/**
 * Forward, then backward from the quotients by the pivots, each sum from left to right. The solve is one long chain, and every
 * pass through memory would lengthen it by more than the arithmetic of its link, so what is found is read from
 * locals. It is stored at once all the same: without a store beside it the host's compiler puts the arithmetic off
 * until after all loads, and spills them.
 */
function solveSteps({ filled, diagonal, order }: SymbolicLU, lu: number, right: (row: number) => Value): Statement[] {
  const less = (from: Value, start: number, end: number): Value => {
    let total = from;
    for (let at = start; at < end; at += 1) total = subtract(total, multiply(slot(lu + at), local(found(filled.columns[at]))));
    return total;
  };
  const rows = Array.from(order, (_, row) => row);
  const kept = (row: number, what: Value): Statement[] => [keep(found(row), what), putIndexed(order[row], local(found(row)))];
  const forward = rows.flatMap((row) => kept(row, less(right(row), filled.rowStarts[row], diagonal[row])));
  const backward = [...rows]
    .reverse()
    .flatMap((row) => kept(row, less(multiply(local(found(row)), slot(lu + diagonal[row])), diagonal[row] + 1, filled.rowStarts[row + 1])));
  return [...forward, ...backward];
}

const found = (row: number): string => `x${row}`;
