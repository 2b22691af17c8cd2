import type { Expression } from './expression.js';

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
