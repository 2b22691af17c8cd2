import { indexOf, symbolic } from '../matrix/index.js';
import type { SymbolicLU } from '../matrix/index.js';
import { equationsOf } from '../kernel/index.js';
import type { Equations, Layout, Procedure, Statement, Value } from '../kernel/index.js';
import { absolute, add, divide, indexed, keep, larger, local, multiply, negate, put, putIndexed, slot, subtract } from '../kernel/index.js';
import type { Expression, Model, ModelSymbol } from '../model/index.js';
import { hoisting } from './hoist.js';
import { lowering } from './lower.js';
import { interning } from './share.js';

/** What the model knows, as straight-line procedures, and how many slots all of it needs. */
export interface Compiled {
  readonly procedures: readonly Procedure[];
  readonly slots: number;
}

/** Lowers a model's equations: shared parts once, parameter-only parts hoisted, the step matrix factored by plan. */
export function equationProcedures(model: Model, layout: Layout): Compiled {
  const equations = equationsOf(model);
  const plan = symbolic(equations.pattern);
  const lu = layout.free;
  const firstDerived = lu + plan.filled.columns.length;
  const interned = interning();
  const { hoisted, derived } = hoisting(
    (at) => at >= layout.parameter && at < layout.parameter + layout.parameters,
    firstDerived,
    interned,
  );
  const placed = placesOf(model, equations, layout);
  const valuesAt = (trees: readonly Expression[], states: number, time: number): Value[] =>
    trees.map(lowering(placed(states, time), interned)).map(hoisted);

  const rates = valuesAt(equations.rates, layout.argument, layout.scalar.stageTime);
  const slopes = valuesAt(equations.slopes, layout.before, layout.scalar.time);
  const outputs = valuesAt(equations.outputs, layout.point, layout.scalar.pointTime);
  const jacobian = layout.implicit ? valuesAt(equations.jacobian, layout.before, layout.scalar.time) : [];
  const looks = (trees: readonly Expression[], states: number, time: number, into: number): Statement[] =>
    valuesAt(trees, states, time).map((value, at) => put(into + at, value));
  const { delays, triggers, settings } = equations;
  const { scalar } = layout;
  const procedures = [
    ...(delays.length === 0
      ? []
      : [
          straight(
            'lags',
            looks(
              delays.map(({ by }) => by),
              layout.argument,
              scalar.stageTime,
              layout.lag,
            ),
          ),
          straight(
            'signals',
            looks(
              delays.map(({ of }) => of),
              layout.point,
              scalar.pointTime,
              layout.signal,
            ),
          ),
          straight(
            'befores',
            looks(
              delays.map(({ before }) => before),
              layout.point,
              scalar.pointTime,
              layout.prehistory,
            ),
          ),
        ]),
    ...(triggers.length === 0
      ? []
      : [
          straight(
            'gaps',
            looks(
              triggers.map(({ gap }) => gap),
              layout.point,
              scalar.pointTime,
              layout.gap,
            ),
          ),
          straight(
            'settings',
            looks(
              settings.map(({ to }) => to),
              layout.point,
              scalar.pointTime,
              layout.setting,
            ),
          ),
        ]),
    straight(
      'rates',
      rates.map((rate, at) => putIndexed(at, add(rate, indexed(at)))),
    ),
    straight(
      'slopes',
      slopes.map((slope, at) => put(layout.slope + at, slope)),
    ),
    straight(
      'outputs',
      outputs.flatMap((output, at) => (layout.plainOutputs[at] === null ? [put(layout.output + at, output)] : [])),
      'rows',
    ),
    ...(layout.implicit ? matrixProcedures(plan, layout, lu, jacobian, rates) : []),
  ];
  const derive = straight(
    'derive',
    derived.map((value, at) => put(firstDerived + at, value)),
  );
  return { procedures: [derive, ...procedures], slots: firstDerived + derived.length };
}

const straight = (name: string, body: readonly Statement[], mode: Procedure['mode'] = 'wide'): Procedure => ({ name, mode, body });

function placesOf(model: Model, { delays }: Equations, layout: Layout) {
  const still = [...model.parameters, ...delays.map(({ symbol }) => symbol)];
  const parameters = new Map<ModelSymbol, number>(still.map((parameter, at) => [parameter, layout.parameter + at]));
  const states = new Map<ModelSymbol, number>(model.states.map((state, at) => [state, at]));
  return (base: number, time: number) => ({
    time,
    of: (symbol: ModelSymbol): number => {
      const state = states.get(symbol);
      const found = state === undefined ? parameters.get(symbol) : base + state;
      if (found === undefined) throw new Error(`${symbol.path} has no place in this model`);
      return found;
    },
  });
}

function matrixProcedures(plan: SymbolicLU, layout: Layout, lu: number, jacobian: readonly Value[], rates: readonly Value[]): Procedure[] {
  const right = (row: number): Value => indexed(plan.order[row]);
  const withRates = (row: number): Value => add(rates[plan.order[row]], right(row));
  return [
    straight('factor', factorSteps(plan, layout, lu, jacobian)),
    straight('solve', solveSteps(plan, lu, right)),
    straight('ratesSolve', solveSteps(plan, lu, withRates)),
  ];
}

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
