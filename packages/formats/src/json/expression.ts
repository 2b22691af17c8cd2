import {
  answer,
  atMost,
  choose,
  constant,
  delayed,
  exp,
  expressionOf,
  lessThan,
  log,
  maximum,
  minimum,
  over,
  plus,
  power,
  sqrt,
  time,
  times,
} from '@speciosa/engine/model';
import type { AnswersForKinds, Condition, Expression, ExpressionLike, ModelSymbol } from '@speciosa/engine/model';
import { numberOut } from './number.js';
import type { Reader } from './reader.js';

/** A tree as JSON: one field, named after its kind. */
export const expressionOut = (tree: Expression): unknown => answer(out, tree);

const all = (trees: readonly Expression[]): readonly unknown[] => trees.map(expressionOut);

/** What the two ends of a condition and how they compare look like. */
export const conditionOut = ({ is, left, right }: Condition): readonly unknown[] => [expressionOut(left), is, expressionOut(right)];

const out: AnswersForKinds<unknown> = {
  constant: ({ value, unit }) => ({ constant: numberOut(value), unit }),
  reference: ({ symbol }) => ({ [symbol.kind]: symbol.path }),
  time: () => ({ time: 'now' }),
  sum: ({ terms }) => ({ sum: all(terms) }),
  product: ({ factors }) => ({ product: all(factors) }),
  quotient: ({ numerator, denominator }) => ({ quotient: all([numerator, denominator]) }),
  power: ({ base, exponent }) => ({ power: all([base, exponent]) }),
  call: ({ name, argument }) => ({ [name]: expressionOut(argument) }),
  maximum: ({ operands }) => ({ maximum: all(operands) }),
  minimum: ({ operands }) => ({ minimum: all(operands) }),
  choose: ({ when, then, otherwise }) => ({ choose: conditionOut(when), then: expressionOut(then), otherwise: expressionOut(otherwise) }),
  delayed: ({ of, by, before }) => ({ delayed: expressionOut(of), by: expressionOut(by), before: expressionOut(before) }),
};

/** Finds what a path names. */
export type Find = (kind: 'state' | 'parameter', path: Reader) => ModelSymbol;

/** Which fields a node has beside the one that names it. */
const companions: Readonly<Record<string, readonly string[]>> = {
  constant: ['unit'],
  choose: ['then', 'otherwise'],
  delayed: ['by', 'before'],
};
const heads = [
  'constant',
  'state',
  'parameter',
  'time',
  'sum',
  'product',
  'quotient',
  'power',
  'exp',
  'log',
  'sqrt',
  'maximum',
  'minimum',
  'choose',
  'delayed',
] as const;
type Head = (typeof heads)[number];

export function expressionIn(from: Reader, find: Find): Expression {
  const head = headOf(from);
  const fields = from.fields([head, ...(companions[head] ?? [])]);
  const at = (name: string): Reader => fields[name] ?? from.refuse(`the field "${name}"`, 'add it');
  const tree = (name: string): Expression => expressionIn(at(name), find);
  const list = (): readonly Expression[] => at(head).each((item) => expressionIn(item, find));
  const kinds: Readonly<Record<Head, () => Expression>> = {
    constant: () => constant(at('constant').number(), at('unit').text()),
    state: () => expressionOf(find('state', at('state'))),
    parameter: () => expressionOf(find('parameter', at('parameter'))),
    time: () => {
      at('time').oneOf(['now']);
      return time;
    },
    sum: () => plus(...list()),
    product: () => times(...list()),
    quotient: () => over(...pairOf(at('quotient'), list())),
    power: () => power(...pairOf(at('power'), list())),
    exp: () => exp(tree('exp')),
    log: () => log(tree('log')),
    sqrt: () => sqrt(tree('sqrt')),
    maximum: () => maximum(...someOf(at('maximum'), list())),
    minimum: () => minimum(...someOf(at('minimum'), list())),
    choose: () => choose(conditionIn(at('choose'), find), tree('then'), tree('otherwise')),
    delayed: () => delayed(tree('delayed'), tree('by'), tree('before')),
  };
  return kinds[head]();
}

/** The field that says of which kind a node is. */
function headOf(from: Reader): Head {
  const names = from.names();
  const head = heads.find((one) => names.includes(one));
  if (head !== undefined) return head;
  from.fields(heads, heads);
  return from.refuse(`an expression with one of ${heads.join(', ')}`, 'say what it is made of');
}

function pairOf(from: Reader, [first, second, ...more]: readonly Expression[]): [Expression, Expression] {
  if (first === undefined || second === undefined || more.length > 0) return from.refuse('a list of two', 'give two');
  return [first, second];
}

function someOf(from: Reader, [first, ...more]: readonly Expression[]): [ExpressionLike, ...ExpressionLike[]] {
  return first === undefined ? from.refuse('a list of one or more', 'give one') : [first, ...more];
}

export function conditionIn(from: Reader, find: Find): Condition {
  const [left, is, right, ...more] = from.each((item) => item);
  if (left === undefined || is === undefined || right === undefined || more.length > 0)
    return from.refuse('[left, "less than" or "at most", right]', 'give all three');
  const compare = is.oneOf(['less than', 'at most']) === 'less than' ? lessThan : atMost;
  return compare(expressionIn(left, find), expressionIn(right, find));
}
