import { differentiate, expressionOf, minus, negate, over, plus, rewrite, simplify, symbolsIn, times } from './expression/index.js';
import type { Expression, OutputSymbol, ParameterSymbol, StateSymbol } from './expression/index.js';
import type { ClosedEvent, Model } from './assemble.js';

/**
 * The model with, beside every state, its sensitivity to each parameter named: s = dy/dp.
 *
 * ds/dt = (df/dy) s + df/dp, s(0) = dy0/dp; each output o gets do/dp = (do/dy) s + do/dp (forward
 * sensitivity analysis; Dickinson and Gelinas 1976, doi 10.1016/0021-9991(76)90007-3). Through an event
 * with gap g at its moment T and y+ = h(y-): dT/dp = -(g_y s + g_p) / (g_y f + g_t) and
 * s+ = h_y (s- + f- dT/dp) + h_p + h_t dT/dp - f+ dT/dp (Galan, Feehery and Barton 1999, doi 10.1016/S0168-9274(98)00125-1).
 * What doses add (amount, lag, duration) is added where the moments are known, by the study.
 * Throws RangeError for a model with delays: their sensitivities look back too.
 */
export function withSensitivities(model: Model, to: readonly ParameterSymbol[]): Model {
  if (model.rates.some((rate) => looksBack(rate)))
    throw new RangeError(
      `expected a model without delays, found ${model.name}; the slope of a delayed value looks back itself and is not written yet, so take differences of whole runs`,
    );
  const slopes = to.map((parameter) => slopesOf(model, parameter));
  const own = slopes.flatMap(({ states }) => states);
  return Object.freeze({
    ...model,
    name: `${model.name} and its sensitivities`,
    states: [...model.states, ...own],
    starts: [...model.starts, ...slopes.flatMap(({ starts }) => starts)],
    rates: [...model.rates, ...slopes.flatMap(({ rates }) => rates)],
    outputs: [...model.outputs, ...slopes.flatMap(({ outputs }) => outputs)],
    events: model.events.map((event) => withJumps(model, event, slopes)),
  });
}

/**
 * The model with one more parameter for each state, last and in their order: what runs into it from outside.
 * A running infusion is part of the rates then, so that slopes through events see it.
 */
export function withInflows(model: Model): Model {
  const inflows = model.states.map(({ name, path, unit }): ParameterSymbol => {
    const perHour = unit === '' || unit === '1' ? '1/h' : `${unit}/h`;
    return Object.freeze({
      kind: 'parameter',
      name: `inflow: ${name}`,
      path: `${path} from outside`,
      symbol: 'R',
      unit: perHour,
      given: { id: `${path} from outside`, value: 0, unit: perHour, origin: 'derived' as const },
      allows: 'any number' as const,
    });
  });
  const rates = model.rates.map((rate, at) => simplify(plus(rate, inflows[at] ?? 0)));
  return Object.freeze({ ...model, parameters: [...model.parameters, ...inflows], rates });
}

/** Everything about one parameter. */
interface Slopes {
  readonly parameter: ParameterSymbol;
  /** In the order of the model's states. */
  readonly states: readonly StateSymbol[];
  readonly starts: readonly Expression[];
  readonly rates: readonly Expression[];
  readonly outputs: readonly OutputSymbol[];
}

function slopesOf(model: Model, parameter: ParameterSymbol): Slopes {
  const states = model.states.map((state) => slopeState(state, parameter));
  const along = (tree: Expression): Expression => totalBy(tree, model.states, states, parameter);
  return {
    parameter,
    states,
    starts: model.starts.map((start) => differentiate(start, parameter)),
    rates: model.rates.map(along),
    outputs: model.outputs.map((output) => slopeOutput(output, parameter, along(output.expression))),
  };
}

const slopeState = (state: StateSymbol, by: ParameterSymbol): StateSymbol =>
  Object.freeze({
    kind: 'state',
    name: slopeName(state.name, by),
    path: slopePath(state.path, by),
    unit: perUnit(state.unit, by.unit),
    starts: expressionOf(0),
    molecule: null,
    role: 'signal',
  });

const slopeOutput = (output: OutputSymbol, by: ParameterSymbol, expression: Expression): OutputSymbol =>
  Object.freeze({
    ...output,
    name: slopeName(output.name, by),
    path: slopePath(output.path, by),
    unit: perUnit(output.unit, by.unit),
    expression,
  });

const slopeName = (name: string, by: ParameterSymbol): string => `d(${name})/d(${by.symbol})`;

/** Where the sensitivity of something to a parameter is found. */
export const slopePath = (path: string, by: Pick<ParameterSymbol, 'path'>): string => `${path} by ${by.path}`;

/** `nmol/L` by `L/h` is `nmol*h/L/L`: what divides twice multiplies. */
function perUnit(unit: string, by: string): string {
  const [above = '', ...below] = unit.split('/');
  const [byAbove = '', ...byBelow] = by.split('/');
  const numerator = [above, ...byBelow].filter((word) => word !== '' && word !== '1').join('*') || '1';
  return [numerator, ...below, ...(byAbove === '' || byAbove === '1' ? [] : byAbove.split('*'))].join('/');
}

/** d tree / d p along the solution: sum_j (d tree / d y_j) s_j + d tree / d p. */
function totalBy(tree: Expression, states: readonly StateSymbol[], slopes: readonly StateSymbol[], parameter: ParameterSymbol): Expression {
  const mentioned = new Set(symbolsIn(tree));
  const terms = states.flatMap((state, at) => {
    const slope = slopes[at];
    return slope === undefined || !mentioned.has(state) ? [] : [times(differentiate(tree, state), slope)];
  });
  return simplify(plus(...terms, differentiate(tree, parameter)));
}

/** The rate at which a tree changes in time along the solution. */
function totalInTime(tree: Expression, { states, rates }: Model): Expression {
  const mentioned = new Set(symbolsIn(tree));
  const terms = states.flatMap((state, at) => (mentioned.has(state) ? [times(differentiate(tree, state), rates[at] ?? 0)] : []));
  return simplify(plus(...terms, differentiate(tree, 'time')));
}

function withJumps(model: Model, event: ClosedEvent, slopes: readonly Slopes[]): ClosedEvent {
  const after = new Map<unknown, Expression>(event.set.map(({ state, to }) => [state, to]));
  const jumped = (tree: Expression): Expression =>
    rewrite(tree, (node) => (node.kind === 'reference' ? (after.get(node.symbol) ?? node) : node));
  const gap = minus(event.when.left, event.when.right);
  const jumps = slopes.flatMap(({ parameter, states }) => {
    const moment = negate(over(totalBy(gap, model.states, states, parameter), totalInTime(gap, model)));
    return model.states.map((state, at) => {
      const value = after.get(state) ?? expressionOf(state);
      const landing = plus(totalBy(value, model.states, states, parameter), times(totalInTime(value, model), moment));
      return { state: states[at] ?? state, to: simplify(minus(landing, times(jumped(model.rates[at] ?? expressionOf(0)), moment))) };
    });
  });
  return Object.freeze({ ...event, set: Object.freeze([...event.set, ...jumps]) });
}

function looksBack(tree: Expression): boolean {
  let found = false;
  rewrite(tree, (node) => {
    if (node.kind === 'delayed') found = true;
    return node;
  });
  return found;
}
