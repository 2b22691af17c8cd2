import { differentiate, simplify, walk } from '../../model/index.js';
import type { Expression, Model, StateSymbol } from '../../model/index.js';

/**
 * The states that a steady state decides (D19): all but ledgers of what was eliminated and
 * counters, on which nothing rests that returns, themselves included.
 */
export function freeStates(model: Model): readonly number[] {
  const needs = model.rates.map((rate) => statesIn(rate));
  const left = new Set(model.states.filter(({ role }) => role !== 'eliminated'));
  const counter = (state: StateSymbol): boolean => !model.states.some((other, at) => left.has(other) && needs[at].has(state));
  for (let found = [...left].filter(counter); found.length > 0; found = [...left].filter(counter)) found.forEach((state) => left.delete(state));
  return model.states.flatMap((state, at) => (left.has(state) ? [at] : []));
}

/** True when no rate of a free state bends: then the period map is a straight one, and one step of Newton finds its rest. */
export function isLinear(model: Model): boolean {
  return model.rates.every((rate) => [...statesIn(rate)].every((state) => statesIn(simplify(differentiate(rate, state))).size === 0));
}

function statesIn(expression: Expression): Set<StateSymbol> {
  const found = new Set<StateSymbol>();
  walk(expression, (node) => {
    if (node.kind === 'reference' && node.symbol.kind === 'state') found.add(node.symbol);
  });
  return found;
}
