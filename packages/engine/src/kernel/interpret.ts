import { entryCount, patternOf } from '../matrix/index.js';
import type { Pattern } from '../matrix/index.js';
import { answer, children, coherentValue, differentiate, walk } from '../model/index.js';
import type { AnswersForKinds, CallName, Comparison, Expression, Model, ModelSymbol, StateSymbol } from '../model/index.js';
import { exp, log, pow } from '../real/index.js';
import type { Kernel } from './kernel.js';

type Evaluate = (time: number, states: Float64Array, parameters: Float64Array) => number;
type Slots = ReadonlyMap<ModelSymbol, number>;

/**
 * The referee: makes a kernel that walks the trees as they are, slowly and plainly. Every faster
 * kernel must agree with it. Derivatives are made symbolically once, here.
 */
export function interpret(model: Model): Kernel {
  const slots: Slots = new Map<ModelSymbol, number>([
    ...model.states.map((state, index) => [state, index] as const),
    ...model.parameters.map((parameter, index) => [parameter, index] as const),
  ]);
  const evaluate = (expression: Expression): Evaluate => evaluatorOf(expression, slots);
  const { pattern, entries } = jacobianOf(model, slots);
  const rates = model.rates.map(evaluate);
  const slopes = model.rates.map((rate) => evaluate(differentiate(rate, 'time')));
  const outputs = model.outputs.map(({ expression }) => evaluate(expression));
  return Object.freeze({
    stateCount: model.states.length,
    parameterCount: model.parameters.length,
    outputCount: model.outputs.length,
    pattern,
    usesTime: model.usesTime,
    rates: filling(rates),
    jacobian: filling(entries.map(evaluate)),
    timeDerivative: filling(slopes),
    outputs: filling(outputs),
  });
}

const filling = (evaluators: readonly Evaluate[]): Kernel['rates'] => (time, states, parameters, into) => {
  for (let i = 0; i < evaluators.length; i += 1) into[i] = evaluators[i](time, states, parameters);
};

function jacobianOf(model: Model, slots: Slots): { pattern: Pattern; entries: Expression[] } {
  const places = model.rates.map((rate, row) => [row, ...statesIn(rate).map((state) => slotOf(state, slots))]);
  const pattern = patternOf(model.states.length, places.flatMap((columns, row) => columns.map((column) => [row, column] as const)));
  const entries: Expression[] = [];
  for (let row = 0; row < pattern.size; row += 1)
    for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1)
      entries.push(differentiate(model.rates[row], model.states[pattern.columns[at]]));
  if (entries.length !== entryCount(pattern)) throw new Error('a Jacobian entry is missing');
  return { pattern, entries };
}

function statesIn(expression: Expression): StateSymbol[] {
  const found = new Set<StateSymbol>();
  walk(expression, (node) => {
    if (node.kind === 'reference' && node.symbol.kind === 'state') found.add(node.symbol);
  });
  return [...found];
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
    call: ({ name }) => (t, y, p) => functions[name](first(t, y, p)),
    maximum: () => folded(parts, Math.max),
    minimum: () => folded(parts, Math.min),
    choose: ({ when }) => {
      const holds = comparisons[when.is];
      return (t, y, p) => (holds(first(t, y, p), second(t, y, p)) ? third(t, y, p) : fourth(t, y, p));
    },
  };
  return answer(table, expression);
}

const always = (value: number): Evaluate => () => value;

const lookUp = (symbol: ModelSymbol, slot: number): Evaluate =>
  symbol.kind === 'state' ? (_, states) => states[slot] : (_, __, parameters) => parameters[slot];

function folded(parts: readonly Evaluate[], combine: (a: number, b: number) => number): Evaluate {
  return (t, y, p) => {
    let total = parts[0](t, y, p);
    for (let i = 1; i < parts.length; i += 1) total = combine(total, parts[i](t, y, p));
    return total;
  };
}
