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
export type CallName = 'exp' | 'log';
export interface Call {
  readonly kind: 'call';
  readonly name: CallName;
  readonly argument: Expression;
}

/** The closed union of what an equation is made of. Every rung that reads it answers for every kind. */
export type Expression = Constant | Reference | Time | Sum | Product | Quotient | Power | Call;

export type ExpressionKind = Expression['kind'];

/** The node of one kind. */
export type NodeOf<Kind extends ExpressionKind> = Extract<Expression, { readonly kind: Kind }>;

/** One answer for every kind of node: a missing one is a type error. */
export type AnswersForKinds<Answer> = { readonly [Kind in ExpressionKind]: (node: NodeOf<Kind>) => Answer };

/** Asks the table for the answer of a node's kind. */
export function answer<Answer>(table: AnswersForKinds<Answer>, node: Expression): Answer {
  switch (node.kind) {
    case 'constant': return table.constant(node);
    case 'reference': return table.reference(node);
    case 'time': return table.time(node);
    case 'sum': return table.sum(node);
    case 'product': return table.product(node);
    case 'quotient': return table.quotient(node);
    case 'power': return table.power(node);
    case 'call': return table.call(node);
    default: return unheardOf(node);
  }
}

function unheardOf(node: never): never {
  throw new TypeError(`no such kind of expression: ${JSON.stringify(node)}`);
}
