import { complaint } from './complaint.js';
import type { Complaint } from './complaint.js';
import { symbolsIn } from './expression/index.js';
import type { Expression, ModelSymbol } from './expression/index.js';
import type { Join } from './join.js';
import type { Part } from './part.js';

/** What equations and joins mention although no part of the assembly has it, and ends of flows that can hold nothing. */
export function checkSymbols(parts: readonly Part<unknown>[], joins: readonly Join[]): readonly Complaint[] {
  const known = new Set<unknown>(parts.flatMap((part) => [...part.states, ...part.parameters, ...part.inputs, ...part.values]));
  const unknown = (path: string, symbol: { readonly path: string }): Complaint[] =>
    known.has(symbol)
      ? []
      : [complaint('stranger', path, `expected only what the parts of this model have, found ${symbol.path}; add its part or remove it`)];
  return [
    ...parts.flatMap((part) => mentions(part).flatMap(([path, symbol]) => unknown(path, symbol))),
    ...joins.flatMap(([port, input]) => [
      ...unknown(input.path, input),
      ...unknown(input.path, port.kind === 'amount-port' ? port.state : port),
    ]),
    ...parts.flatMap(valuesAsEnds),
  ];
}

function mentions(part: Part<unknown>): (readonly [string, ModelSymbol])[] {
  const inTree = (path: string, tree: Expression) => symbolsIn(tree).map((symbol) => [path, symbol] as const);
  return [
    ...part.states.flatMap(({ path, starts }) => inTree(path, starts)),
    ...part.flows.flatMap(({ path, from, to, rate }) => [[path, from] as const, [path, to] as const, ...inTree(path, rate)]),
    ...part.changes.flatMap(({ path, of, rate }) => [[path, of] as const, ...inTree(path, rate)]),
    ...part.events.flatMap(({ path, when, set }) => [
      ...inTree(path, when.left),
      ...inTree(path, when.right),
      ...set.flatMap(({ state, to }) => [[path, state] as const, ...inTree(path, to)]),
    ]),
    ...[...part.outputs, ...part.values].flatMap(({ path, expression }) => inTree(path, expression)),
  ];
}

function valuesAsEnds(part: Part<unknown>): Complaint[] {
  return part.flows.flatMap(({ path, from, to }) =>
    [from, to].flatMap((end) =>
      end.kind === 'input' && end.wants === 'value'
        ? [
            complaint(
              'wrong-port',
              path,
              `expected a flow between states, found the value "${end.name}"; ask for it with port.source or port.target`,
            ),
          ]
        : [],
    ),
  );
}
