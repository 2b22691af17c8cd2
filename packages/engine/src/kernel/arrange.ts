import { answer, children, constant, rewrite, simplify } from '../model/index.js';
import type { AnswersForKinds, Expression } from '../model/index.js';

/**
 * The same equation in an order that is cheaper to evaluate again and again: what stays as it is
 * during a stretch (numbers and parameters) is gathered in front, so that it can be worked out once;
 * dividing becomes multiplying by the reciprocal of each factor, so that a reciprocal met again is
 * shared; small whole powers become products.
 * Values agree with the original up to rounding; every reader of motion gets this very order.
 */
export const arrange = (expression: Expression): Expression => rewrite(simplify(expression), (node) => answer(arranged, node), known);

const known = new WeakMap<Expression, Expression>();
const still = new WeakMap<Expression, boolean>();

/** True when nothing in the tree moves: no state, no time. */
export function isStatic(expression: Expression): boolean {
  const found = still.get(expression) ?? (ownStatic(expression) && children(expression).every(isStatic));
  still.set(expression, found);
  return found;
}

const ownStatic = (node: Expression): boolean => node.kind !== 'time' && (node.kind !== 'reference' || node.symbol.kind === 'parameter');

const same = <Node extends Expression>(node: Node): Expression => node;

const arranged: AnswersForKinds<Expression> = {
  constant: same,
  reference: same,
  time: same,
  call: same,
  maximum: same,
  minimum: same,
  choose: same,
  delayed: same,
  sum: ({ terms }) => gathered(terms, sum),
  product: ({ factors }) => gathered(factors.flatMap(factorsOf), product),
  quotient: ({ numerator, denominator }) => divided(numerator, denominator),
  power: (node) => multipliedOut(node.base, node.exponent) ?? node,
};

const sum = (terms: readonly Expression[]): Expression => ({ kind: 'sum', terms });
const product = (factors: readonly Expression[]): Expression => ({ kind: 'product', factors });
const quotient = (numerator: Expression, denominator: Expression): Expression => ({ kind: 'quotient', numerator, denominator });
const factorsOf = (node: Expression): readonly Expression[] => (node.kind === 'product' ? node.factors.flatMap(factorsOf) : [node]);

function gathered(parts: readonly Expression[], make: (parts: readonly Expression[]) => Expression): Expression {
  const still = parts.filter(isStatic);
  const moving = parts.filter((part) => !isStatic(part));
  if (still.length < 2 || moving.length === 0) return alone([...still, ...moving], make);
  return make([make(still), ...moving]);
}

function alone(parts: readonly Expression[], make: (parts: readonly Expression[]) => Expression): Expression {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : make(parts);
}

/** n / (still * d1 * d2) = n (1/still) (1/d1) (1/d2); what is divided by a quotient is multiplied by its denominator. */
function divided(numerator: Expression, denominator: Expression): Expression {
  if (isStatic(numerator) && isStatic(denominator)) return quotient(numerator, denominator);
  const below = factorsOf(denominator);
  const still = below.filter(isStatic);
  const reciprocals = [
    ...(still.length === 0 ? [] : [reciprocal(alone(still, product))]),
    ...below.filter((factor) => !isStatic(factor)).map(reciprocal),
  ];
  return arrangedProduct([...factorsOf(numerator), ...reciprocals]);
}

function reciprocal(of: Expression): Expression {
  return of.kind === 'quotient' ? divided(of.denominator, of.numerator) : quotient(constant(1), of);
}

const arrangedProduct = (factors: readonly Expression[]): Expression =>
  gathered(
    factors.flatMap(factorsOf).filter((factor) => !isOne(factor)),
    product,
  );

const isOne = (node: Expression): boolean => node.kind === 'constant' && node.value === 1 && (node.unit === '' || node.unit === '1');

/** Of plain exponents: 3 % is 0.03. */
function multipliedOut(base: Expression, exponent: Expression): Expression | null {
  if (exponent.kind !== 'constant' || (exponent.unit !== '' && exponent.unit !== '1')) return null;
  if (exponent.value === 0.5) return { kind: 'call', name: 'sqrt', argument: base };
  return [2, 3, 4].includes(exponent.value) ? product(Array.from({ length: exponent.value }, () => base)) : null;
}
