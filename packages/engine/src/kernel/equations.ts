import { patternOf } from '../matrix/index.js';
import type { Pattern } from '../matrix/index.js';
import { byPath, differentiate, expressionOf, minus, rewrite, walk } from '../model/index.js';
import type { Comparison, Expression, InputSymbol, Model, StateSymbol } from '../model/index.js';
import { arrange } from './arrange.js';

/** A value that rates need from the past: its symbol stands for it in the rates. */
export interface Delay {
  readonly symbol: InputSymbol;
  readonly of: Expression;
  readonly by: Expression;
  readonly before: Expression;
}

/** An event: it holds where gap < 0, or gap <= 0. */
export interface Trigger {
  readonly gap: Expression;
  readonly is: Comparison;
  /** Its settings are those of `settings` from first on. */
  readonly first: number;
  readonly count: number;
}

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
  readonly delays: readonly Delay[];
  readonly triggers: readonly Trigger[];
  /** What states are set to by the triggers, one after the other. */
  readonly settings: readonly { readonly state: number; readonly to: Expression }[];
}

const known = new WeakMap<Model, Equations>();

/** The equations of a model, worked out once for all who ask. */
export function equationsOf(model: Model): Equations {
  const found = known.get(model) ?? derive(model);
  known.set(model, found);
  return found;
}

function derive(model: Model): Equations {
  const { rates, delays } = withoutDelays(model.rates);
  const pattern = jacobianPattern(model, rates);
  let jacobian: readonly Expression[] | null = null;
  return Object.freeze({
    rates: rates.map(arrange),
    pattern,
    // Worked out when first asked for: explicit methods never do, and it may be a hundred times the size of the rates.
    get jacobian() {
      return (jacobian ??= placesOf(pattern).map(([row, column]) => arrange(differentiate(rates[row], model.states[column]))));
    },
    slopes: rates.map((rate) => arrange(differentiate(rate, 'time'))),
    outputs: model.outputs.map(({ expression }) => arrange(expression)),
    delays,
    ...triggersOf(model),
  });
}

/** Rates with a symbol in the place of every look back; equal looks share one. */
function withoutDelays(rates: readonly Expression[]): { rates: Expression[]; delays: Delay[] } {
  const found = new Map<string, Delay>();
  const present = rates.map((rate) =>
    rewrite(rate, (node) => {
      if (node.kind !== 'delayed') return node;
      const name = [node.of, node.by, node.before].map(byPath).join(' | ');
      const delay = found.get(name) ?? delayOf(node.of, node.by, node.before, found.size);
      found.set(name, delay);
      return expressionOf(delay.symbol);
    }),
  );
  return { rates: present, delays: [...found.values()] };
}

function delayOf(of: Expression, by: Expression, before: Expression, index: number): Delay {
  const name = `delayed value ${index + 1}`;
  return {
    symbol: Object.freeze({ kind: 'input', name, path: name, unit: '1', wants: 'value', molecule: null }),
    of: arrange(of),
    by: arrange(by),
    before: arrange(before),
  };
}

function triggersOf({ events, states }: Model): Pick<Equations, 'triggers' | 'settings'> {
  const settings = events.flatMap(({ set }) => set.map(({ state, to }) => ({ state: states.indexOf(state), to: arrange(to) })));
  let first = 0;
  const triggers = events.map(({ when, set }) => ({
    gap: arrange(minus(when.left, when.right)),
    is: when.is,
    first: (first += set.length) - set.length,
    count: set.length,
  }));
  return { triggers, settings };
}

function jacobianPattern({ states }: Model, rates: readonly Expression[]): Pattern {
  const slots = new Map(states.map((state, index) => [state, index]));
  const places = rates.flatMap((rate, row) =>
    [row, ...statesIn(rate).map((state) => slots.get(state) ?? row)].map((column) => [row, column] as const),
  );
  return patternOf(states.length, places);
}

function placesOf({ size, rowStarts, columns }: Pattern): (readonly [number, number])[] {
  return Array.from({ length: size }, (_, row) =>
    Array.from(columns.subarray(rowStarts[row], rowStarts[row + 1]), (column) => [row, column] as const),
  ).flat();
}

function statesIn(expression: Expression): StateSymbol[] {
  const found = new Set<StateSymbol>();
  walk(expression, (node) => {
    if (node.kind === 'reference' && node.symbol.kind === 'state') found.add(node.symbol);
  });
  return [...found];
}
