import { constant } from './build.js';
import { answer } from './expression.js';
import type { AnswersForKinds, Constant, Expression } from './expression.js';
import { rewrite } from './traverse.js';

/**
 * A smaller tree of the same value wherever the original is defined: constants without unit are
 * folded, zeros and ones removed, sums and products flattened. Numbers with units are left alone.
 */
export const simplify = (expression: Expression): Expression => rewrite(expression, (node) => answer(simplified, node));

const isPlain = (node: Expression): node is Constant => node.kind === 'constant' && node.unit === '';
const isNumber = (node: Expression, value: number): boolean => isPlain(node) && node.value === value;

const simplified: AnswersForKinds<Expression> = {
  constant: (node) => node,
  reference: (node) => node,
  time: (node) => node,
  sum: ({ terms }) => sumOf(terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]))),
  product: ({ factors }) => productOf(factors.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]))),
  quotient: (node) => {
    if (isNumber(node.numerator, 0)) return constant(0);
    return isNumber(node.denominator, 1) ? node.numerator : Object.freeze(node);
  },
  power: (node) => {
    if (isNumber(node.exponent, 1)) return node.base;
    return isNumber(node.exponent, 0) ? constant(1) : Object.freeze(node);
  },
  call: (node) => node,
};

function sumOf(terms: readonly Expression[]): Expression {
  const plain = terms.filter(isPlain).reduce((total, { value }) => total + value, 0);
  const rest = terms.filter((term) => !isPlain(term));
  const all = plain === 0 ? rest : [...rest, constant(plain)];
  if (all.length === 0) return constant(0);
  return onlyOr(all, { kind: 'sum', terms: all });
}

function productOf(factors: readonly Expression[]): Expression {
  const plain = factors.filter(isPlain).reduce((total, { value }) => total * value, 1);
  if (plain === 0) return constant(0);
  const rest = factors.filter((factor) => !isPlain(factor));
  const all = plain === 1 ? rest : [constant(plain), ...rest];
  if (all.length === 0) return constant(1);
  return onlyOr(all, { kind: 'product', factors: all });
}

function onlyOr(nodes: readonly Expression[], otherwise: Expression): Expression {
  const [only, ...others] = nodes;
  return only !== undefined && others.length === 0 ? only : Object.freeze(otherwise);
}
