import type { CallName, Comparison, Condition, Expression, ModelSymbol, Time } from './expression.js';

/** What builders accept: a tree, a symbol, or a bare number without dimension. */
export type ExpressionLike = Expression | ModelSymbol | number;

/** The time of the run, as a tree; its unit is the hour. */
export const time: Time = Object.freeze({ kind: 'time' });

/** A number in a unit: `constant(1, 'nmol/L')`; without one it is a pure number. A unit that does not exist is a complaint when the model is assembled. */
export function constant(value: number, unit = ''): Expression {
  return Object.freeze({ kind: 'constant', value, unit });
}

/** A symbol or number as a tree; a tree stays itself. */
export function expressionOf(like: ExpressionLike): Expression {
  if (typeof like === 'number') return constant(like);
  if (like.kind === 'state' || like.kind === 'parameter' || like.kind === 'input')
    return Object.freeze({ kind: 'reference', symbol: like });
  return like;
}

export function plus(...terms: readonly ExpressionLike[]): Expression {
  return Object.freeze({ kind: 'sum', terms: Object.freeze(terms.map(expressionOf)) });
}

export function times(...factors: readonly ExpressionLike[]): Expression {
  return Object.freeze({ kind: 'product', factors: Object.freeze(factors.map(expressionOf)) });
}

export function over(numerator: ExpressionLike, denominator: ExpressionLike): Expression {
  return Object.freeze({ kind: 'quotient', numerator: expressionOf(numerator), denominator: expressionOf(denominator) });
}

export const negate = (of: ExpressionLike): Expression => times(-1, of);

export const minus = (a: ExpressionLike, b: ExpressionLike): Expression => plus(a, negate(b));

export function power(base: ExpressionLike, exponent: ExpressionLike): Expression {
  return Object.freeze({ kind: 'power', base: expressionOf(base), exponent: expressionOf(exponent) });
}

const call = (name: CallName, argument: ExpressionLike): Expression =>
  Object.freeze({ kind: 'call', name, argument: expressionOf(argument) });

/** e to this power; the argument must be a pure number. */
export const exp = (argument: ExpressionLike): Expression => call('exp', argument);
/** Natural logarithm; the argument must be a pure number, and the value is NaN below zero. */
export const log = (argument: ExpressionLike): Expression => call('log', argument);
/** Square root, NaN below zero; of an area it is a length, and a unit whose exponents cannot be halved is a complaint. */
export const sqrt = (argument: ExpressionLike): Expression => call('sqrt', argument);

/** The largest of one or more. */
export function maximum(first: ExpressionLike, ...others: readonly ExpressionLike[]): Expression {
  return Object.freeze({ kind: 'maximum', operands: Object.freeze([first, ...others].map(expressionOf)) });
}

/** The smallest of one or more. */
export function minimum(first: ExpressionLike, ...others: readonly ExpressionLike[]): Expression {
  return Object.freeze({ kind: 'minimum', operands: Object.freeze([first, ...others].map(expressionOf)) });
}

const condition = (left: ExpressionLike, is: Comparison, right: ExpressionLike): Condition =>
  Object.freeze({ is, left: expressionOf(left), right: expressionOf(right) });

/** Whether left < right, for `choose` and events; both sides of one dimension. False where either is NaN. */
export const lessThan = (left: ExpressionLike, right: ExpressionLike): Condition => condition(left, 'less than', right);
/** Whether left <= right; as `lessThan` otherwise. */
export const atMost = (left: ExpressionLike, right: ExpressionLike): Condition => condition(left, 'at most', right);

/** What a value was some time ago; before the start of the run it was `before`: `delayed(pressure, seconds, pressureAtRest)`. */
export function delayed(of: ExpressionLike, by: ExpressionLike, before: ExpressionLike): Expression {
  return Object.freeze({ kind: 'delayed', of: expressionOf(of), by: expressionOf(by), before: expressionOf(before) });
}

/** `then` where the condition holds, `otherwise` where it does not or cannot be told: `choose(lessThan(a, b), x, y)`. */
export function choose(when: Condition, then: ExpressionLike, otherwise: ExpressionLike): Expression {
  return Object.freeze({ kind: 'choose', when, then: expressionOf(then), otherwise: expressionOf(otherwise) });
}
