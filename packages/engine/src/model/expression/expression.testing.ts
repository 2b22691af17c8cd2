import fc from 'fast-check';
import { exp, log, pow } from '../../real/index.js';
import {
  atMost,
  choose,
  constant,
  exp as expOf,
  expressionOf,
  lessThan,
  log as logOf,
  maximum,
  minimum,
  over,
  plus,
  power,
  sqrt,
  time,
  times,
} from './build.js';
import { coherentValue } from './coherent-value.js';
import { children } from './children.js';
import { answer } from './answer.js';
import type { AnswersForKinds } from './answer.js';
import type { CallName, Expression, ModelSymbol, ParameterSymbol, StateSymbol } from './expression.js';
import type { Given } from './given.js';

/** A state and a parameter to write test equations with. */
export const testState = (name: string, unit: string): StateSymbol =>
  Object.freeze({ kind: 'state', name, path: `test/${name}`, unit, starts: constant(1, unit), molecule: null, role: 'held' });
export function testParameter(symbol: string, unit: string, value = 1): ParameterSymbol {
  const given: Given = { id: `test/${symbol}`, value, unit, origin: 'assumed' };
  return Object.freeze({ kind: 'parameter', name: symbol, path: `test/${symbol}`, symbol, unit, given });
}

export interface Grammar {
  /** How deep trees may grow; 4 unless told. */
  readonly depth?: number;
  /** Every kind unless told. Only those named are used, besides constants, references, sums and products. */
  readonly kinds?: readonly ('quotient' | 'power' | 'call' | 'extreme' | 'choose' | 'time')[];
  /** Constants are whole numbers from -3 to 3. */
  readonly whole?: boolean;
  /** Constants may also stand where doubles end: zeros of both signs, the smallest, the largest. */
  readonly edges?: boolean;
}

const edgesOfDoubles = [0, -0, 5e-324, -1e-310, 2.3e-308, 1e-160, -1e160, 709.8, -745.2, 1.7e308];

const everyKind = ['quotient', 'power', 'call', 'extreme', 'choose', 'time'] as const;

/**
 * Well-formed trees over the symbols given: every one has a dimension. Units are those of the symbols, hours and none.
 * Values may be anything, NaN and infinity included, as logarithms and quotients are not kept from their edges.
 */
export function expressions(
  symbols: readonly ModelSymbol[],
  { depth = 4, kinds = everyKind, whole = false, edges = false }: Grammar = {},
): fc.Arbitrary<Expression> {
  const units = [...new Set(['', ...symbols.map(({ unit }) => unit)])];
  const has = (kind: (typeof everyKind)[number]): boolean => kinds.includes(kind);
  const small = fc.integer({ min: -3, max: 3 });
  const value = whole
    ? small
    : fc.oneof(small, fc.double({ min: -10, max: 10, noNaN: true }), ...(edges ? [fc.constantFrom(...edgesOfDoubles)] : []));

  const leaf = (unit: string): fc.Arbitrary<Expression> =>
    fc.oneof(
      value.map((number) => constant(number, unit)),
      ...symbols.filter((symbol) => symbol.unit === unit).map((symbol) => fc.constant(expressionOf(symbol))),
      ...(unit === 'h' && has('time') ? [fc.constant<Expression>(time)] : []),
    );

  const tree = (unit: string, left: number): fc.Arbitrary<Expression> => {
    if (left === 0) return leaf(unit);
    const same = fc.constant(null).chain(() => tree(unit, left - 1));
    const bare = fc.constant(null).chain(() => tree('', left - 1));
    const pair = fc.constantFrom(...units).chain((other) => fc.tuple(tree(other, left - 1), tree(other, left - 1)));
    return fc.oneof(
      leaf(unit),
      fc.array(same, { minLength: 1, maxLength: 3 }).map((terms) => plus(...terms)),
      fc.tuple(same, bare).map(([a, b]) => times(a, b)),
      ...(has('quotient') ? [fc.tuple(same, bare).map(([a, b]) => over(a, b))] : []),
      ...(has('quotient') && unit === '' ? [pair.map(([a, b]) => over(a, b))] : []),
      ...(has('power') && unit === '' ? [fc.tuple(bare, bare).map(([a, b]) => power(a, b))] : []),
      ...(has('call') ? [fc.tuple(same, same).map(([a, b]) => sqrt(times(a, b)))] : []),
      ...(has('call') && unit === '' ? [bare.map(expOf), bare.map(logOf)] : []),
      ...(has('extreme')
        ? [fc.tuple(same, same, same).map(([a, b, c]) => maximum(a, b, c)), fc.tuple(same, same).map(([a, b]) => minimum(a, b))]
        : []),
      ...(has('choose')
        ? [fc.tuple(fc.constantFrom(lessThan, atMost), pair, same, same).map(([compare, [a, b], c, d]) => choose(compare(a, b), c, d))]
        : []),
    );
  };
  return fc.constantFrom(...units).chain((unit) => tree(unit, depth));
}

/** What the symbols stand for, in coherent units. */
export type Values = ReadonlyMap<ModelSymbol, number>;

const functions: Readonly<Record<CallName, (x: number) => number>> = { exp, log, sqrt: Math.sqrt };

/** The value of a tree in coherent units, as plainly as can be; every subtree is shown to `look`. */
export function valueOf(expression: Expression, values: Values, now = 0, look: (value: number) => void = () => undefined): number {
  const parts = children(expression).map((child) => valueOf(child, values, now, look));
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN, fourth = Number.NaN] = parts;
  const table: AnswersForKinds<number> = {
    constant: coherentValue,
    reference: ({ symbol }) => values.get(symbol) ?? Number.NaN,
    time: () => now,
    sum: () => parts.reduce((total, part) => total + part),
    product: () => parts.reduce((total, part) => total * part),
    quotient: () => first / second,
    power: () => pow(first, second),
    call: ({ name }) => functions[name](first),
    maximum: () => Math.max(...parts),
    minimum: () => Math.min(...parts),
    choose: ({ when }) => ((when.is === 'less than' ? first < second : first <= second) ? third : fourth),
    delayed: () => Number.NaN,
  };
  const value = answer(table, expression);
  look(value);
  return value;
}

/** The largest size any subtree takes: infinite when one of them is infinite or NaN. */
export function largestWithin(expression: Expression, values: Values, now = 0): number {
  let largest = 0;
  valueOf(expression, values, now, (value) => {
    largest = Math.max(largest, Number.isFinite(value) ? Math.abs(value) : Number.POSITIVE_INFINITY);
  });
  return largest;
}

/** The smallest size other than zero that any subtree takes: tiny parts make differences and quotients lose their digits. */
export function smallestWithin(expression: Expression, values: Values, now = 0): number {
  let smallest = Number.POSITIVE_INFINITY;
  valueOf(expression, values, now, (value) => {
    if (value !== 0) smallest = Math.min(smallest, Math.abs(value));
  });
  return smallest;
}
