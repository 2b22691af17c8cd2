import { answer, coherentValue } from '@speciosa/engine/model';
import type { AnswersForKinds, Expression, ModelSymbol } from '@speciosa/engine/model';
import { rNumber } from './text.js';

/** What a symbol is called in R. */
export type NameOf = (symbol: ModelSymbol) => string;

/** Names for terms said before, by the text they stand for. */
export type Known = ReadonlyMap<string, string>;

/** How tightly the text of a node binds in R. */
const binding: AnswersForKinds<number> = {
  constant: (node) => (coherentValue(node) < 0 || Object.is(coherentValue(node), -0) ? 0 : 4),
  reference: () => 4,
  time: () => 4,
  sum: ({ terms }) => (terms.length === 0 ? 4 : 1),
  product: ({ factors }) => (factors.length === 0 ? 4 : isNegative(factors) ? 1 : 2),
  quotient: () => 2,
  power: () => 3,
  call: () => 4,
  maximum: () => 4,
  minimum: () => 4,
  choose: () => 4,
  delayed: () => 4,
};

const minusOne = (node: Expression | undefined): boolean =>
  node?.kind === 'constant' && node.value === -1 && (node.unit === '' || node.unit === '1');
const isNegative = (factors: readonly Expression[]): boolean => factors.length > 1 && minusOne(factors[0]);

/**
 * A tree as R reads it, in coherent units. Sums and products go left to right as everywhere here; `pick` is a function
 * of the script that leaves the branch not taken alone. Throws TypeError for a look back in time.
 */
export function inR(expression: Expression, nameOf: NameOf, known: Known = nothing): string {
  const said = known.size === 0 ? undefined : known.get(inR(expression, nameOf));
  if (said !== undefined) return said;
  const inside = (node: Expression): string => inR(node, nameOf, known);
  const bracketed = (node: Expression, tighterThan: number): string => {
    const text = inside(node);
    return answer(binding, node) > tighterThan || isName(text) ? text : `(${text})`;
  };
  const listed = (nodes: readonly Expression[]): string => nodes.map(inside).join(', ');
  const table: AnswersForKinds<string> = {
    constant: (node) => rNumber(coherentValue(node)),
    reference: ({ symbol }) => nameOf(symbol),
    time: () => 't',
    sum: ({ terms }) => summed(terms, bracketed),
    product: ({ factors }) => multiplied(factors, bracketed),
    quotient: ({ numerator, denominator }) => `${bracketed(numerator, 1)} / ${bracketed(denominator, 2)}`,
    power: ({ base, exponent }) => `${bracketed(base, 3)}^${bracketed(exponent, 3)}`,
    call: ({ name, argument }) => `${name}(${inside(argument)})`,
    maximum: ({ operands }) => `max(${listed(operands)})`,
    minimum: ({ operands }) => `min(${listed(operands)})`,
    choose: ({ when: { is, left, right }, then, otherwise }) =>
      `pick(${bracketed(left, 0)} ${is === 'less than' ? '<' : '<='} ${bracketed(right, 0)}, ${listed([then, otherwise])})`,
    delayed: () => {
      throw new TypeError('expected present values only, found a delayed one; the script refuses such models first');
    },
  };
  return answer(table, expression);
}

const nothing: Known = new Map();
/** True for code that is a name alone. */
export const isName = (text: string): boolean => /^[A-Za-z]\w*$/.test(text);

type Bracketed = (node: Expression, tighterThan: number) => string;

/** Adding the negative of something is the same double as subtracting it. */
function summed([first, ...rest]: readonly Expression[], bracketed: Bracketed): string {
  if (first === undefined) return '0';
  return rest.reduce(
    (text, term) => {
      if (term.kind === 'product' && isNegative(term.factors)) return `${text} - ${multiplied(term.factors.slice(1), bracketed, 1)}`;
      return `${text} + ${bracketed(term, 1)}`;
    },
    bracketed(first, 0),
  );
}

function multiplied(factors: readonly Expression[], bracketed: Bracketed, looser = 1): string {
  if (isNegative(factors)) return `-${multiplied(factors.slice(1), bracketed, 2)}`;
  const [first, ...rest] = factors;
  if (first === undefined) return '1';
  return [bracketed(first, looser), ...rest.map((factor) => bracketed(factor, 2))].join(' * ');
}
