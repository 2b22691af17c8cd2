import { answer, children, coherentValue } from '../model/index.js';
import type { AnswersForKinds, CallName, Comparison, Expression, Model, ModelSymbol } from '../model/index.js';
import { exp, log, pow } from '../real/index.js';
import { equationsOf } from './equations.js';
import type { Fill, Kernel } from './kernel.js';
import { sizesOf } from './layout.js';

type Evaluate = (time: number, states: Float64Array, parameters: Float64Array) => number;
type Slots = ReadonlyMap<ModelSymbol, number>;

/**
 * The referee: makes a kernel that walks the trees as they are, slowly and plainly. Every faster
 * kernel must agree with it to the bit.
 */
export function interpret(model: Model): Kernel {
  const equations = equationsOf(model);
  const { delays, triggers, settings } = equations;
  const slots: Slots = new Map<ModelSymbol, number>([
    ...model.states.map((state, index) => [state, index] as const),
    ...[...model.parameters, ...delays.map(({ symbol }) => symbol)].map((parameter, index) => [parameter, index] as const),
  ]);
  const fill = (trees: () => readonly Expression[]): Fill => later(() => filling(trees().map((tree) => evaluatorOf(tree, slots))));
  return Object.freeze({
    sizes: sizesOf(model, equations),
    pattern: equations.pattern,
    usesTime: model.usesTime,
    rates: fill(() => equations.rates),
    jacobian: fill(() => equations.jacobian),
    timeDerivative: fill(() => equations.slopes),
    outputs: fill(() => equations.outputs),
    lags: fill(() => delays.map(({ by }) => by)),
    signals: fill(() => delays.map(({ of }) => of)),
    befores: fill(() => delays.map(({ before }) => before)),
    gaps: fill(() => triggers.map(({ gap }) => gap)),
    settings: fill(() => settings.map(({ to }) => to)),
  });
}

const filling =
  (evaluators: readonly Evaluate[]): Fill =>
  (time, states, parameters, into) => {
    for (let i = 0; i < evaluators.length; i += 1) into[i] = evaluators[i](time, states, parameters);
  };

/** Made when first called: a compiled driver asks the referee for little, and most often for nothing. */
function later(make: () => Fill): Fill {
  let made: Fill | null = null;
  return (time, states, parameters, into) => (made ??= make())(time, states, parameters, into);
}

function slotOf(symbol: ModelSymbol, slots: Slots): number {
  const slot = slots.get(symbol);
  if (slot === undefined) throw new Error(`${symbol.path} has no place in this model`);
  return slot;
}

const functions: Readonly<Record<CallName, (x: number) => number>> = { exp, log, sqrt: Math.sqrt };

const comparisons: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  'less than': (a, b) => a < b,
  'at most': (a, b) => a <= b,
};

/** A closure per node; sums and products go left to right, so that every reader rounds alike. */
function evaluatorOf(expression: Expression, slots: Slots): Evaluate {
  const parts = children(expression).map((child) => evaluatorOf(child, slots));
  const [first, second, third, fourth] = parts;
  const table: AnswersForKinds<Evaluate> = {
    constant: (node) => always(coherentValue(node)),
    reference: ({ symbol }) => lookUp(symbol, slotOf(symbol, slots)),
    time: () => (time) => time,
    sum: () => folded(parts, (a, b) => a + b),
    product: () => folded(parts, (a, b) => a * b),
    quotient: () => (t, y, p) => first(t, y, p) / second(t, y, p),
    power: () => (t, y, p) => pow(first(t, y, p), second(t, y, p)),
    call:
      ({ name }) =>
      (t, y, p) =>
        functions[name](first(t, y, p)),
    maximum: () => folded(parts, Math.max),
    minimum: () => folded(parts, Math.min),
    delayed: () => {
      throw new TypeError('a delayed value has no present: equationsOf puts a symbol in its place');
    },
    choose: ({ when }) => {
      const holds = comparisons[when.is];
      return (t, y, p) => (holds(first(t, y, p), second(t, y, p)) ? third(t, y, p) : fourth(t, y, p));
    },
  };
  return answer(table, expression);
}

const always =
  (value: number): Evaluate =>
  () =>
    value;

const lookUp = (symbol: ModelSymbol, slot: number): Evaluate =>
  symbol.kind === 'state' ? (_, states) => states[slot] : (_, __, parameters) => parameters[slot];

function folded(parts: readonly Evaluate[], combine: (a: number, b: number) => number): Evaluate {
  return (t, y, p) => {
    let total = parts[0](t, y, p);
    for (let i = 1; i < parts.length; i += 1) total = combine(total, parts[i](t, y, p));
    return total;
  };
}
