import { symbolic } from '../matrix/index.js';
import { equationsOf } from '../kernel/index.js';
import type { Equations, Layout, Procedure, Statement, Value } from '../kernel/index.js';
import { add, indexed, put, putIndexed } from '../kernel/index.js';
import type { Expression, Model, ModelSymbol } from '../model/index.js';
import { hoisting } from './hoist.js';
import { lowering } from './lower.js';
import { matrixProcedures } from './matrix-procedures.js';
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
  const { lowered, derived } = lowerer(model, equations, layout, firstDerived);
  // The order of these lines is the order in which derived parts get their slots.
  const rates = lowered(equations.rates, layout.argument, layout.scalar.stageTime);
  const slopes = lowered(equations.slopes, layout.before, layout.scalar.time);
  const outputs = lowered(equations.outputs, layout.point, layout.scalar.pointTime);
  const jacobian = layout.implicit ? lowered(equations.jacobian, layout.before, layout.scalar.time) : [];
  const procedures = [
    ...looksBack(equations, layout, lowered),
    ...looksForEvents(equations, layout, lowered),
    straight(
      'rates',
      rates.map((rate, at) => putIndexed(at, add(rate, indexed(at)))),
    ),
    straight('slopes', putRun(layout.slope, slopes)),
    outputsProcedure(outputs, layout),
    ...(layout.implicit ? matrixProcedures(plan, layout, lu, jacobian, rates) : []),
  ];
  return { procedures: [straight('derive', putRun(firstDerived, derived)), ...procedures], slots: firstDerived + derived.length };
}

/** Trees as values over the states from one slot on, at the time of another slot. */
type Lowered = (trees: readonly Expression[], states: number, time: number) => Value[];

/** `derived` grows as trees are lowered: what depends on parameters only is worked out once a stretch. */
function lowerer(
  model: Model,
  equations: Equations,
  layout: Layout,
  firstDerived: number,
): { lowered: Lowered; derived: readonly Value[] } {
  const interned = interning();
  const ofParameters = (at: number): boolean => at >= layout.parameter && at < layout.parameter + layout.parameters;
  const { hoisted, derived } = hoisting(ofParameters, firstDerived, interned);
  const placed = placesOf(model, equations, layout);
  return { lowered: (trees, states, time) => trees.map(lowering(placed(states, time), interned)).map(hoisted), derived };
}

const straight = (name: string, body: readonly Statement[], mode: Procedure['mode'] = 'wide'): Procedure => ({ name, mode, body });

const putRun = (into: number, values: readonly Value[]): Statement[] => values.map((value, at) => put(into + at, value));

/** How far back each delay looks, what it will remember, and what was before the start. */
function looksBack({ delays }: Equations, layout: Layout, lowered: Lowered): Procedure[] {
  if (delays.length === 0) return [];
  const { argument, point, scalar } = layout;
  const [by, of, before] = [delays.map((one) => one.by), delays.map((one) => one.of), delays.map((one) => one.before)];
  return [
    straight('lags', putRun(layout.lag, lowered(by, argument, scalar.stageTime))),
    straight('signals', putRun(layout.signal, lowered(of, point, scalar.pointTime))),
    straight('befores', putRun(layout.prehistory, lowered(before, point, scalar.pointTime))),
  ];
}

/** How far each trigger is from its moment, and what it sets when it comes. */
function looksForEvents({ triggers, settings }: Equations, layout: Layout, lowered: Lowered): Procedure[] {
  if (triggers.length === 0) return [];
  const atPoint = (trees: readonly Expression[]): Value[] => lowered(trees, layout.point, layout.scalar.pointTime);
  return [
    straight('gaps', putRun(layout.gap, atPoint(triggers.map(({ gap }) => gap)))),
    straight('settings', putRun(layout.setting, atPoint(settings.map(({ to }) => to)))),
  ];
}

/** A state asked for as it is needs no arithmetic: its row is dealt from the point itself. */
function outputsProcedure(outputs: readonly Value[], { plainOutputs, output: first }: Layout): Procedure {
  const worked = outputs.flatMap((output, at) => (plainOutputs[at] === null ? [put(first + at, output)] : []));
  return straight('outputs', worked, 'rows');
}

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
