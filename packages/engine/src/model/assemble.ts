import { constant, expressionOf, plus, simplify, times, walk } from './expression/index.js';
import type { Condition, Expression, OutputSymbol, ParameterSymbol, StateSymbol } from './expression/index.js';
import { checkParts } from './check.js';
import { checkStarts } from './start.js';
import { withoutRepeats } from './complaint.js';
import type { Complaint } from './complaint.js';
import type { Setting, StateEvent } from './event.js';
import type { Flow } from './flow.js';
import { joinPorts } from './join.js';
import type { Join, Joined } from './join.js';
import type { Part } from './part.js';
import { checkSymbols } from './stranger.js';

/** A flow by which one molecule becomes another, and the state that remembers how much did. */
export interface Conversion {
  readonly flow: Flow;
  readonly fromMolecule: string;
  readonly toMolecule: string;
  readonly ledger: StateSymbol;
}

/** A flow with both ends found and its rate closed. */
export interface ClosedFlow {
  readonly sentence: string;
  readonly path: string;
  readonly from: StateSymbol;
  readonly to: StateSymbol;
  readonly rate: Expression;
}

/** An event with everything it mentions found. */
export interface ClosedEvent {
  readonly sentence: string;
  readonly path: string;
  readonly when: Condition;
  readonly set: readonly Setting[];
}

/** A closed system of equations: units agree, every parameter has a parent, every port is joined. */
export interface Model {
  readonly kind: 'model';
  readonly name: string;
  readonly states: readonly StateSymbol[];
  readonly parameters: readonly ParameterSymbol[];
  readonly outputs: readonly OutputSymbol[];
  /** State values when a run begins, in coherent units, in the order of `states`; of parameters only. */
  readonly starts: readonly Expression[];
  /** dState/dt in coherent units, in the order of `states`. */
  readonly rates: readonly Expression[];
  readonly flows: readonly ClosedFlow[];
  readonly conversions: readonly Conversion[];
  /** In the order written: those due at one moment are set in this order, from values just before it. */
  readonly events: readonly ClosedEvent[];
  readonly usesTime: boolean;
}

export type Assembled = { readonly ok: true; readonly model: Model } | { readonly ok: false; readonly complaints: readonly Complaint[] };

export interface Assembly {
  readonly name: string;
  readonly parts: readonly Part<unknown>[];
  readonly joins: readonly Join[];
}

/** Parts and joins become a model, or every reason why not. */
export function assemble({ name, parts, joins }: Assembly): Assembled {
  const joined = joinPorts(parts, joins);
  const complaints = withoutRepeats([
    ...checkSymbols(parts, joins),
    ...joined.complaints,
    ...checkParts(parts),
    ...checkStarts(parts, joined),
  ]);
  if (complaints.length > 0) return { ok: false, complaints };
  const conversions = conversionsOf(parts, joined);
  const states = [...parts.flatMap((part) => part.states), ...conversions.map(({ ledger }) => ledger)];
  const flows = parts.flatMap((part) => part.flows.map((flow) => closedFlow(flow, joined)));
  const rates = states.map((state) => rateOf(state, parts, flows, conversions, joined));
  const starts = states.map((state) => simplify(joined.closed(state.starts)));
  const parameters = parts.flatMap((part) => part.parameters);
  const outputs = parts.flatMap((part) =>
    part.outputs.map((output) => Object.freeze({ ...output, expression: simplify(joined.closed(output.expression)) })),
  );
  return {
    ok: true,
    model: Object.freeze({
      kind: 'model',
      name,
      states,
      parameters,
      outputs,
      starts,
      rates,
      flows,
      conversions,
      events: parts.flatMap((part) => part.events.map((event) => closedEvent(event, joined))),
      usesTime: rates.some(mentionsTime),
    }),
  };
}

function end(of: StateSymbol | Flow['from'], joined: Joined): StateSymbol {
  const state = joined.stateOf(of);
  if (state === null) throw new Error(`${of.path} is joined to no state`);
  return state;
}

function closedFlow(flow: Flow, joined: Joined): ClosedFlow {
  const { sentence, path, from, to, rate } = flow;
  return Object.freeze({ sentence, path, from: end(from, joined), to: end(to, joined), rate: simplify(joined.closed(rate)) });
}

function closedEvent({ sentence, path, when, set }: StateEvent, joined: Joined): ClosedEvent {
  const shut = (tree: Expression): Expression => simplify(joined.closed(tree));
  return Object.freeze({
    sentence,
    path,
    when: Object.freeze({ is: when.is, left: shut(when.left), right: shut(when.right) }),
    set: Object.freeze(set.map(({ state, to }) => Object.freeze({ state, to: shut(to) }))),
  });
}

/** A flow between two molecules is kept in a ledger, so that each molecule's books close on their own. */
function conversionsOf(parts: readonly Part<unknown>[], joined: Joined): Conversion[] {
  return parts.flatMap((part) =>
    part.flows.flatMap((flow) => {
      const from = end(flow.from, joined).molecule;
      const to = end(flow.to, joined).molecule;
      if (from === null || to === null || from === to) return [];
      const name = `${from} converted: ${flow.sentence}`;
      const ledger: StateSymbol = Object.freeze({
        kind: 'state',
        name,
        path: `${part.name}/${name}`,
        unit: end(flow.from, joined).unit,
        starts: constant(0, end(flow.from, joined).unit),
        molecule: from,
        role: 'eliminated',
      });
      return [{ flow, fromMolecule: from, toMolecule: to, ledger }];
    }),
  );
}

function rateOf(
  state: StateSymbol,
  parts: readonly Part<unknown>[],
  flows: readonly ClosedFlow[],
  conversions: readonly Conversion[],
  joined: Joined,
): Expression {
  const leaving = flows.filter(({ from }) => from === state).map(({ rate }) => times(-1, rate));
  const arriving = flows.filter(({ to }) => to === state).map(({ rate }) => rate);
  const changing = parts.flatMap((part) => part.changes.filter(({ of }) => of === state).map(({ rate }) => joined.closed(rate)));
  const remembered = conversions.filter(({ ledger }) => ledger === state).map(({ flow }) => joined.closed(flow.rate));
  const terms = [...leaving, ...arriving, ...changing, ...remembered].map(expressionOf);
  return simplify(terms.length === 0 ? constant(0) : plus(...terms));
}

function mentionsTime(expression: Expression): boolean {
  let found = false;
  walk(expression, (node) => {
    if (node.kind === 'time') found = true;
  });
  return found;
}
