import type { Allowed, Given } from './given.js';

export interface Constant {
  readonly kind: 'constant';
  readonly value: number;
  readonly unit: string;
}
export interface Reference {
  readonly kind: 'reference';
  readonly symbol: ModelSymbol;
}
export interface Time {
  readonly kind: 'time';
}
export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly Expression[];
}
export interface Product {
  readonly kind: 'product';
  readonly factors: readonly Expression[];
}
export interface Quotient {
  readonly kind: 'quotient';
  readonly numerator: Expression;
  readonly denominator: Expression;
}
export interface Power {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
}
export type CallName = 'exp' | 'log' | 'sqrt';
export interface Call {
  readonly kind: 'call';
  readonly name: CallName;
  readonly argument: Expression;
}
/** The largest of its operands; NaN when one of them is, and +0 is larger than -0 (IEEE 754-2019 maximum). */
export interface Maximum {
  readonly kind: 'maximum';
  readonly operands: readonly Expression[];
}
/** The smallest of its operands; NaN when one of them is, and -0 is smaller than +0 (IEEE 754-2019 minimum). */
export interface Minimum {
  readonly kind: 'minimum';
  readonly operands: readonly Expression[];
}
export type Comparison = 'less than' | 'at most';
export interface Condition {
  readonly is: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}
/** One of two trees. A comparison with NaN is false, so it leads to `otherwise`; the branch not taken has no influence. */
export interface Choose {
  readonly kind: 'choose';
  readonly when: Condition;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** What `of` was `by` ago; before the start of the run it was `before`. A constant for differentiation: methods that need its slope refuse it. */
export interface Delayed {
  readonly kind: 'delayed';
  readonly of: Expression;
  readonly by: Expression;
  readonly before: Expression;
}

/** The closed union of what an equation is made of. Every rung that reads it answers for every kind. */
export type Expression = Constant | Reference | Time | Sum | Product | Quotient | Power | Call | Maximum | Minimum | Choose | Delayed;

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
