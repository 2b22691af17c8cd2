import { exp, log, pow } from '../../real/index.js';
import { constant } from './build.js';
import { answer } from './answer.js';
import type { AnswersForKinds } from './answer.js';
import type { CallName, Choose, Constant, Expression } from './expression.js';
import { rewrite } from './traverse.js';
import type { Rewritten } from './traverse.js';

/**
 * A smaller tree of the same value wherever the original has one: constants without unit are
 * folded, zeros and ones removed, sums and products flattened. Numbers with units are left alone,
 * so that a simplified tree still measures what the original did.
 */
export const simplify = (expression: Expression): Expression => rewrite(expression, (node) => answer(simplified, node), known);

const known: Rewritten = new WeakMap();

/** A number that stands for itself. */
export const isPlain = (node: Expression): node is Constant => node.kind === 'constant' && (node.unit === '' || node.unit === '1');
const isNumber = (node: Expression, value: number): boolean => isPlain(node) && node.value === value;

const simplified: AnswersForKinds<Expression> = {
  constant: (node) => node,
  reference: (node) => node,
  time: (node) => node,
  sum: ({ terms }) => sumOf(terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]))),
  product: ({ factors }) => productOf(factors.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]))),
  quotient: (node) => {
    if (isNumber(node.denominator, 1)) return node.numerator;
    if (isNumber(node.numerator, 0) && !isNumber(node.denominator, 0)) return constant(0);
    return folded(node, [node.numerator, node.denominator], (above, below) => above / below);
  },
  power: (node) => {
    if (isNumber(node.exponent, 1)) return node.base;
    if (isNumber(node.exponent, 0)) return constant(1);
    return folded(node, [node.base, node.exponent], pow);
  },
  call: (node) => folded(node, [node.argument, constant(0)], (argument) => functions[node.name](argument)),
  maximum: ({ operands }) => extremeOf('maximum', operands),
  minimum: ({ operands }) => extremeOf('minimum', operands),
  choose: chosen,
  delayed: (node) => Object.freeze(node),
};

const functions: Readonly<Record<CallName, (argument: number) => number>> = { exp, log, sqrt: Math.sqrt };

/** One number for a node of plain numbers, unless there is no finite one. */
function folded(node: Expression, [a, b]: readonly [Expression, Expression], evaluate: (a: number, b: number) => number): Expression {
  if (!isPlain(a) || !isPlain(b)) return Object.freeze(node);
  const value = evaluate(a.value, b.value);
  return Number.isFinite(value) ? constant(value) : Object.freeze(node);
}

function sumOf(terms: readonly Expression[]): Expression {
  const plain = terms.filter(isPlain).reduce((total, { value }) => total + value, 0);
  const rest = terms.filter((term) => !isPlain(term));
  const all = plain === 0 ? rest : [...rest, constant(plain)];
  if (all.length === 0) return constant(0);
  return onlyOr(all, { kind: 'sum', terms: Object.freeze(all) });
}

function productOf(factors: readonly Expression[]): Expression {
  const plain = factors.filter(isPlain).reduce((total, { value }) => total * value, 1);
  if (plain === 0) return constant(0);
  const rest = factors.filter((factor) => !isPlain(factor));
  const all = plain === 1 ? rest : [constant(plain), ...rest];
  if (all.length === 0) return constant(1);
  return onlyOr(all, { kind: 'product', factors: Object.freeze(all) });
}

function onlyOr(nodes: readonly Expression[], otherwise: Expression): Expression {
  const [only, ...others] = nodes;
  return only !== undefined && others.length === 0 ? only : Object.freeze(otherwise);
}

/** Nested extremes of one kind become one, and its plain numbers one number, in the place of the first. */
function extremeOf(kind: 'maximum' | 'minimum', operands: readonly Expression[]): Expression {
  const all = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  const value = (kind === 'maximum' ? Math.max : Math.min)(...all.filter(isPlain).map((node) => node.value));
  const first = all.findIndex(isPlain);
  const kept = all.flatMap((operand, index) => (index === first ? [constant(value)] : isPlain(operand) ? [] : [operand]));
  return onlyOr(kept, { kind, operands: Object.freeze(kept) });
}

/** A condition between numbers is decided; two equal numbers need no condition. */
function chosen(node: Choose): Expression {
  const {
    when: { is, left, right },
    then,
    otherwise,
  } = node;
  if (isPlain(left) && isPlain(right))
    return (is === 'less than' ? left.value < right.value : left.value <= right.value) ? then : otherwise;
  return isPlain(then) && isNumber(otherwise, then.value) ? then : Object.freeze(node);
}
