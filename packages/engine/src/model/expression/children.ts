import { answer } from './answer.js';
import type { AnswersForKinds } from './answer.js';
import type { Expression } from './expression.js';

const none: readonly Expression[] = Object.freeze([]);

/** Which fields of a node are nodes: the one table behind every traversal. */
const childrenOf: AnswersForKinds<readonly Expression[]> = {
  constant: () => none,
  reference: () => none,
  time: () => none,
  sum: ({ terms }) => terms,
  product: ({ factors }) => factors,
  quotient: ({ numerator, denominator }) => [numerator, denominator],
  power: ({ base, exponent }) => [base, exponent],
  call: ({ argument }) => [argument],
  maximum: ({ operands }) => operands,
  minimum: ({ operands }) => operands,
  choose: ({ when, then, otherwise }) => [when.left, when.right, then, otherwise],
  delayed: ({ of, by, before }) => [of, by, before],
};

/** The trees directly below a node, from left to right as they are written; none below a leaf. */
export const children = (node: Expression): readonly Expression[] => answer(childrenOf, node);

/** The same node with other children, given in the order of `children`. */
export function withChildren(node: Expression, next: readonly Expression[]): Expression {
  const at = (index: number): Expression => {
    const child = next[index];
    if (child === undefined) throw new RangeError(`a ${node.kind} needs child ${index}`);
    return child;
  };
  const rebuild: AnswersForKinds<Expression> = {
    constant: (same) => same,
    reference: (same) => same,
    time: (same) => same,
    sum: () => ({ kind: 'sum', terms: next }),
    product: () => ({ kind: 'product', factors: next }),
    quotient: () => ({ kind: 'quotient', numerator: at(0), denominator: at(1) }),
    power: () => ({ kind: 'power', base: at(0), exponent: at(1) }),
    call: ({ name }) => ({ kind: 'call', name, argument: at(0) }),
    maximum: () => ({ kind: 'maximum', operands: next }),
    minimum: () => ({ kind: 'minimum', operands: next }),
    choose: ({ when }) => ({
      kind: 'choose',
      when: Object.freeze({ is: when.is, left: at(0), right: at(1) }),
      then: at(2),
      otherwise: at(3),
    }),
    delayed: () => ({ kind: 'delayed', of: at(0), by: at(1), before: at(2) }),
  };
  return Object.freeze(answer(rebuild, node));
}
