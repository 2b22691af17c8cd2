import type { ModelSymbol } from './symbol.js';

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

export type ExpressionKind = Expression['kind'];

/** The node of one kind. */
export type NodeOf<Kind extends ExpressionKind> = Extract<Expression, { readonly kind: Kind }>;

/** One answer for every kind of node: a missing one is a type error. */
export type AnswersForKinds<Answer> = { readonly [Kind in ExpressionKind]: (node: NodeOf<Kind>) => Answer };

/** Asks the table for the answer of a node's kind. */
export function answer<Answer>(table: AnswersForKinds<Answer>, node: Expression): Answer {
  switch (node.kind) {
    case 'constant':
      return table.constant(node);
    case 'reference':
      return table.reference(node);
    case 'time':
      return table.time(node);
    case 'sum':
      return table.sum(node);
    case 'product':
      return table.product(node);
    case 'quotient':
      return table.quotient(node);
    case 'power':
      return table.power(node);
    case 'call':
      return table.call(node);
    case 'maximum':
      return table.maximum(node);
    case 'minimum':
      return table.minimum(node);
    case 'choose':
      return table.choose(node);
    case 'delayed':
      return table.delayed(node);
    default:
      return unheardOf(node);
  }
}

function unheardOf(node: never): never {
  throw new TypeError(`no such kind of expression: ${JSON.stringify(node)}`);
}
