import { byPath, simplify, times } from '@speciosa/engine/model';
import type { ClosedFlow, Expression, Model, StateSymbol } from '@speciosa/engine/model';

/** One term of a rate: a named flow that arrives or leaves, or a tree of its own. */
export type RateTerm =
  { readonly kind: 'flow'; readonly arrives: boolean; readonly flow: ClosedFlow } | { readonly kind: 'tree'; readonly tree: Expression };

/**
 * The rate of every state, in the order of the model, with flows by name where a term is one: a flow is written once
 * and read twice. A term is taken for a flow only if both are the same tree, so the sum of the terms is the rate.
 */
export function termsOf({ states, rates, flows }: Model): readonly (readonly RateTerm[])[] {
  const arriving = gathered(flows, ({ rate }) => byPath(rate));
  const leaving = gathered(flows, ({ rate }) => byPath(simplify(times(-1, rate))));
  return rates.map((rate, at) => {
    const state = states[at];
    return partsOf(rate, (tree) => arriving.has(byPath(tree))).map((tree) => {
      const text = byPath(tree);
      const out = best(leaving.get(text), ({ from }) => from === state);
      const into = best(arriving.get(text), ({ to }) => to === state);
      return termFor(tree, state, out, into);
    });
  });
}

const partsOf = (rate: Expression, isWhole: (tree: Expression) => boolean): readonly Expression[] =>
  rate.kind === 'sum' && !isWhole(rate) ? rate.terms : [rate];

function gathered(flows: readonly ClosedFlow[], text: (flow: ClosedFlow) => string): ReadonlyMap<string, readonly ClosedFlow[]> {
  const found = new Map<string, ClosedFlow[]>();
  for (const flow of flows) found.set(text(flow), [...(found.get(text(flow)) ?? []), flow]);
  return found;
}

/** Flows may share an equation: the one that touches the state says it best. */
const best = (flows: readonly ClosedFlow[] | undefined, touches: (flow: ClosedFlow) => boolean): ClosedFlow | undefined =>
  flows?.find(touches) ?? flows?.[0];

function termFor(tree: Expression, state: StateSymbol | undefined, out: ClosedFlow | undefined, into: ClosedFlow | undefined): RateTerm {
  if (out !== undefined && (into === undefined || out.from === state)) return { kind: 'flow', arrives: false, flow: out };
  if (into !== undefined) return { kind: 'flow', arrives: true, flow: into };
  return { kind: 'tree', tree };
}
