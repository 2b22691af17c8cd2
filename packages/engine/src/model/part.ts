import { constant, expressionOf } from './expression/index.js';
import type {
  Allowed,
  Condition,
  Expression,
  ExpressionLike,
  Given,
  InputSymbol,
  OutputSymbol,
  ParameterSymbol,
  StateRole,
  StateSymbol,
} from './expression/index.js';
import type { Flow } from './flow.js';
import type { StateEvent } from './event.js';
import type { Change } from './rate.js';

/** A state offered to other parts, to draw from or deliver to. */
export interface AmountPort {
  readonly kind: 'amount-port';
  readonly state: StateSymbol;
}
/** An expression offered to other parts. */
export interface ValuePort {
  readonly kind: 'value-port';
  readonly name: string;
  readonly path: string;
  readonly unit: string;
  readonly expression: Expression;
}

/** One chapter: symbols, flows and the ports by which other chapters reach them. */
export interface Part<Ports> {
  readonly kind: 'part';
  readonly name: string;
  readonly states: readonly StateSymbol[];
  readonly parameters: readonly ParameterSymbol[];
  readonly inputs: readonly InputSymbol[];
  readonly flows: readonly Flow[];
  readonly changes: readonly Change[];
  readonly events: readonly StateEvent[];
  readonly outputs: readonly OutputSymbol[];
  readonly values: readonly ValuePort[];
  readonly ports: Ports;
}

export interface StateOptions {
  /** A number in the unit of the state, or a tree of parameters that measures the same. */
  readonly starts?: ExpressionLike;
  readonly molecule?: string;
  readonly role?: StateRole;
}

export interface ParameterOptions {
  readonly symbol: string;
  readonly is: Given;
  /** Where its dimension does not say enough: a volume is above zero, a flow or a rate constant zero or more, a bare number anything. */
  readonly allows?: Allowed;
}

/** The words a part is written in. */
export interface PartWords {
  state(name: string, unit: string, options?: StateOptions): StateSymbol;
  parameter(name: string, options: ParameterOptions): ParameterSymbol;
  flow(
    sentence: string,
    options: { readonly from: StateSymbol | InputSymbol; readonly to: StateSymbol | InputSymbol; readonly rate: ExpressionLike },
  ): void;
  change(sentence: string, options: { readonly of: StateSymbol; readonly rate: ExpressionLike }): void;
  event(sentence: string, options: { readonly when: Condition; readonly set: readonly (readonly [StateSymbol, ExpressionLike])[] }): void;
  output(name: string, options: { readonly unit: string; readonly is: ExpressionLike }): OutputSymbol;
  readonly port: PortWords;
}

export interface PortWords {
  in(state: StateSymbol): AmountPort;
  out(state: StateSymbol): AmountPort;
  gives(name: string, unit: string, is: ExpressionLike): ValuePort;
  source(name: string, unit: string, molecule: string): InputSymbol;
  target(name: string, unit: string, molecule: string): InputSymbol;
  needs(name: string, unit: string): InputSymbol;
}

/** Writes a part: `build` says what there is in the words it is handed, and returns the ports. */
export function part<Ports>(name: string, build: (words: PartWords) => Ports): Part<Ports> {
  const draft = emptyDraft(name);
  const ports = build(wordsOf(draft));
  return Object.freeze({ kind: 'part', ...draft, ports });
}

interface Draft {
  readonly name: string;
  readonly states: StateSymbol[];
  readonly parameters: ParameterSymbol[];
  readonly inputs: InputSymbol[];
  readonly flows: Flow[];
  readonly changes: Change[];
  readonly events: StateEvent[];
  readonly outputs: OutputSymbol[];
  readonly values: ValuePort[];
}

const emptyDraft = (name: string): Draft => ({
  name,
  states: [],
  parameters: [],
  inputs: [],
  flows: [],
  changes: [],
  events: [],
  outputs: [],
  values: [],
});

function keep<Item>(list: Item[], item: Item): Item {
  const frozen = Object.freeze(item);
  list.push(frozen);
  return frozen;
}

function wordsOf(draft: Draft): PartWords {
  const path = (name: string): string => `${draft.name}/${name}`;
  return {
    state: (name, unit, { starts = 0, molecule, role = 'held' } = {}) =>
      keep(draft.states, { kind: 'state', name, path: path(name), unit, starts: startOf(starts, unit), molecule: molecule ?? null, role }),
    parameter: (name, { symbol, is, ...said }) =>
      keep(draft.parameters, { kind: 'parameter', name, path: path(name), symbol, unit: is.unit, given: is, ...said }),
    flow: (sentence, { from, to, rate }) =>
      void keep(draft.flows, { kind: 'flow', sentence, path: path(sentence), from, to, rate: expressionOf(rate) }),
    change: (sentence, { of, rate }) =>
      void keep(draft.changes, { kind: 'change', sentence, path: path(sentence), of, rate: expressionOf(rate) }),
    event: (sentence, { when, set }) =>
      void keep(draft.events, {
        kind: 'event',
        sentence,
        path: path(sentence),
        when,
        set: Object.freeze(set.map(([state, to]) => Object.freeze({ state, to: expressionOf(to) }))),
      }),
    output: (name, { unit, is }) => keep(draft.outputs, { kind: 'output', name, path: path(name), unit, expression: expressionOf(is) }),
    port: portWordsOf(draft, path),
  };
}

const startOf = (starts: ExpressionLike, unit: string): Expression =>
  typeof starts === 'number' ? constant(starts, unit) : expressionOf(starts);

function portWordsOf(draft: Draft, path: (name: string) => string): PortWords {
  const input = (name: string, unit: string, wants: InputSymbol['wants'], molecule: string | null): InputSymbol =>
    keep<InputSymbol>(draft.inputs, { kind: 'input', name, path: path(name), unit, wants, molecule });
  return {
    in: (state) => ({ kind: 'amount-port', state }),
    out: (state) => ({ kind: 'amount-port', state }),
    gives: (name, unit, is) => keep(draft.values, { kind: 'value-port', name, path: path(name), unit, expression: expressionOf(is) }),
    source: (name, unit, molecule) => input(name, unit, 'amount', molecule),
    target: (name, unit, molecule) => input(name, unit, 'amount', molecule),
    needs: (name, unit) => input(name, unit, 'value', null),
  };
}
