import { differentiate, simplify, walk } from '../../model/index.js';
import type { Expression, Model, StateSymbol } from '../../model/index.js';

/**
 * The states that a steady state decides (D19): all but ledgers of what was eliminated and
 * counters, on which nothing rests that returns, themselves included.
 */
export function freeStates(model: Model): readonly number[] {
  const heard = new Set(model.events.flatMap(({ when }) => [...statesIn(when.left), ...statesIn(when.right)]));
  const needs = model.states.map(
    (state, at) => new Set([...statesIn(model.rates[at]), ...settingsOf(model, state).flatMap((value) => [...statesIn(value)])]),
  );
  const left = new Set(model.states.filter(({ role }) => role !== 'eliminated'));
  const counter = (state: StateSymbol): boolean =>
    !heard.has(state) && !model.states.some((other, at) => left.has(other) && needs[at].has(state));
  for (let found = [...left].filter(counter); found.length > 0; found = [...left].filter(counter))
    found.forEach((state) => left.delete(state));
  return model.states.flatMap((state, at) => (left.has(state) ? [at] : []));
}

const settingsOf = ({ events }: Model, state: StateSymbol): Expression[] =>
  events.flatMap(({ set }) => set.flatMap((setting) => (setting.state === state ? [setting.to] : [])));

/** True when no rate bends and no event strikes: then the period map is a straight one, and one step of Newton finds its rest. */
export function isLinear(model: Model): boolean {
  return (
    model.events.length === 0 &&
    model.rates.every((rate) => [...statesIn(rate)].every((state) => statesIn(simplify(differentiate(rate, state))).size === 0))
  );
}

/** True when a rate, an output or an event looks back in time. */
export function looksBack(model: Model): boolean {
  const trees = [
    ...model.rates,
    ...model.outputs.map(({ expression }) => expression),
    ...model.events.flatMap(({ when, set }) => [when.left, when.right, ...set.map(({ to }) => to)]),
  ];
  return trees.some((tree) => {
    let found = false;
    walk(tree, ({ kind }) => void (found ||= kind === 'delayed'));
    return found;
  });
}

function statesIn(expression: Expression): Set<StateSymbol> {
  const found = new Set<StateSymbol>();
  walk(expression, (node) => {
    if (node.kind === 'reference' && node.symbol.kind === 'state') found.add(node.symbol);
  });
  return found;
}
