import { patternOf } from '../matrix/index.js';
import type { Pattern } from '../matrix/index.js';
import { differentiate, walk } from '../model/index.js';
import type { Expression, Model, StateSymbol } from '../model/index.js';
import { arrange } from './arrange.js';

/** Everything of a model that moves, as arranged trees: what both the referee and the compiler read. */
export interface Equations {
  readonly rates: readonly Expression[];
  /** Where the Jacobian may differ from zero; the diagonal always counts. */
  readonly pattern: Pattern;
  /** d rate / d state in the order of the pattern. */
  readonly jacobian: readonly Expression[];
  /** d rate / d time at fixed states. */
  readonly slopes: readonly Expression[];
  readonly outputs: readonly Expression[];
}

export function equationsOf(model: Model): Equations {
  const pattern = jacobianPattern(model);
  return Object.freeze({
    rates: model.rates.map(arrange),
    pattern,
    jacobian: placesOf(pattern).map(([row, column]) => arrange(differentiate(model.rates[row], model.states[column]))),
    slopes: model.rates.map((rate) => arrange(differentiate(rate, 'time'))),
    outputs: model.outputs.map(({ expression }) => arrange(expression)),
  });
}

function jacobianPattern({ rates, states }: Model): Pattern {
  const slots = new Map(states.map((state, index) => [state, index]));
  const places = rates.flatMap((rate, row) => [row, ...statesIn(rate).map((state) => slots.get(state) ?? row)].map((column) => [row, column] as const));
  return patternOf(states.length, places);
}

function placesOf({ size, rowStarts, columns }: Pattern): (readonly [number, number])[] {
  return Array.from({ length: size }, (_, row) => Array.from(columns.subarray(rowStarts[row], rowStarts[row + 1]), (column) => [row, column] as const)).flat();
}

function statesIn(expression: Expression): StateSymbol[] {
  const found = new Set<StateSymbol>();
  walk(expression, (node) => {
    if (node.kind === 'reference' && node.symbol.kind === 'state') found.add(node.symbol);
  });
  return [...found];
}
