import type { Allowed } from './allowed.js';
import type { Expression } from './expression.js';

/** A number as the model receives it: with unit, range and where it comes from. A fact of the evidence is one. */
export interface Given {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly range?: readonly [number, number];
  readonly origin: 'human' | 'in vitro' | 'animal' | 'derived' | 'assumed';
}

/** held counts as present; eliminated as gone but accounted for; a signal carries no amount. */
export type StateRole = 'held' | 'eliminated' | 'signal';

/** Something that changes in time. */
export interface StateSymbol {
  readonly kind: 'state';
  readonly name: string;
  readonly path: string;
  readonly unit: string;
  /** Its value when a run begins: a number in its unit, or a tree of parameters. */
  readonly starts: Expression;
  readonly molecule: string | null;
  readonly role: StateRole;
}

/** A number that stays as it is during a run, and its parent. */
export interface ParameterSymbol {
  readonly kind: 'parameter';
  readonly name: string;
  readonly path: string;
  readonly symbol: string;
  readonly unit: string;
  readonly given: Given;
  /** Which numbers it may be; where nothing is said its dimension decides (`allowedFor`). */
  readonly allows?: Allowed;
}

/** Something another part must provide: an amount to draw from or deliver to, or a value. */
export interface InputSymbol {
  readonly kind: 'input';
  readonly name: string;
  readonly path: string;
  readonly unit: string;
  readonly wants: 'amount' | 'value';
  readonly molecule: string | null;
}

/** Something to be watched. */
export interface OutputSymbol {
  readonly kind: 'output';
  readonly name: string;
  readonly path: string;
  readonly unit: string;
  readonly expression: Expression;
}

/** What an expression may refer to. */
export type ModelSymbol = StateSymbol | ParameterSymbol | InputSymbol;
