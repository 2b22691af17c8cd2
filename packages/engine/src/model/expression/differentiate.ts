import { choose, constant, lessThan, log, maximum, minimum, minus, over, plus, power, times } from './build.js';
import { children } from './children.js';
import { answer } from './answer.js';
import type { AnswersForKinds } from './answer.js';
import type { Call, CallName, Condition, Expression, ModelSymbol } from './expression.js';
import { simplify } from './simplify.js';

/** Derivative of each function by its argument. */
const outer: Readonly<Record<CallName, (node: Call) => Expression>> = {
  exp: (node) => node,
  log: ({ argument }) => over(1, argument),
  sqrt: (node) => over(0.5, node),
};

const zero = constant(0);

type By = ModelSymbol | 'time';
const mentioned = new WeakMap<Expression, ReadonlySet<By>>();

/** What a tree may change with: most entries of a Jacobian are zero, and are seen to be so without their derivatives. The past does not change. */
function mentions(node: Expression): ReadonlySet<By> {
  const found =
    mentioned.get(node) ??
    new Set(
      node.kind === 'reference'
        ? [node.symbol]
        : node.kind === 'time'
          ? ['time' as const]
          : node.kind === 'delayed'
            ? []
            : children(node).flatMap((child) => [...mentions(child)]),
    );
  mentioned.set(node, found);
  return found;
}

type Beats = (before: readonly [Expression, ...Expression[]], next: Expression) => Condition;

/**
 * The derivative of a tree by a symbol, or by time when `by` is 'time' (states held fixed), simplified.
 * Of a choice, the branch taken is differentiated, and where two extremes are equal, the first.
 */
export function differentiate(expression: Expression, by: By): Expression {
  const known = new Map<Expression, Expression>();
  const derivative = (node: Expression): Expression => {
    if (!mentions(node).has(by)) return zero;
    const found = known.get(node) ?? answer(rules, node);
    known.set(node, found);
    return found;
  };
  const ofExtreme = ([first, ...others]: readonly Expression[], beats: Beats): Expression =>
    others.reduce(
      (slope, next, index) => choose(beats([first ?? next, ...others.slice(0, index)], next), derivative(next), slope),
      first === undefined ? constant(0) : derivative(first),
    );
  const rules: AnswersForKinds<Expression> = {
    constant: () => constant(0),
    reference: ({ symbol }) => constant(symbol === by ? 1 : 0),
    time: () => constant(by === 'time' ? 1 : 0),
    sum: ({ terms }) => plus(...terms.map(derivative)),
    product: ({ factors }) =>
      plus(...factors.map((factor, index) => times(derivative(factor), ...factors.filter((_, other) => other !== index)))),
    quotient: ({ numerator: n, denominator: d }) => minus(over(derivative(n), d), over(times(n, derivative(d)), times(d, d))),
    power: ({ base, exponent }) => {
      const bybase = times(exponent, power(base, minus(exponent, 1)), derivative(base));
      const byExponent = simplify(derivative(exponent));
      if (byExponent.kind === 'constant' && byExponent.value === 0) return bybase;
      return plus(bybase, times(power(base, exponent), log(base), byExponent));
    },
    call: (node) => times(outer[node.name](node), derivative(node.argument)),
    maximum: ({ operands }) => ofExtreme(operands, (before, next) => lessThan(maximum(...before), next)),
    minimum: ({ operands }) => ofExtreme(operands, (before, next) => lessThan(next, minimum(...before))),
    choose: ({ when, then, otherwise }) => choose(when, derivative(then), derivative(otherwise)),
    delayed: () => constant(0),
  };
  return simplify(derivative(expression));
}
