import { answer, children, coherentValue } from '../model/index.js';
import type { AnswersForKinds, CallName, Comparison as ModelComparison, Expression, ModelSymbol } from '../model/index.js';
import type { Binary, Comparison, Test, Unary, Value } from '../kernel/index.js';
import type { Interned } from './share.js';

/** Where a tree finds its numbers: slot of each symbol, and of the time. */
export interface Places {
  readonly of: (symbol: ModelSymbol) => number;
  readonly time: number;
}

const functions: Readonly<Record<CallName, Unary>> = { exp: 'exp', log: 'log', sqrt: 'squareRoot' };
const comparisons: Readonly<Record<ModelComparison, Comparison>> = { 'less than': 'less', 'at most': 'at-most' };

/** Trees with names become values with slots; every result keeps its bits, equal parts become the same object. What trees share is lowered once. */
export function lowering(places: Places, interned: Interned): (expression: Expression) => Value {
  const known = new Map<Expression, Value>();
  const lowered = (expression: Expression): Value => {
    const found = known.get(expression) ?? lower(expression, children(expression).map(lowered), places, interned);
    known.set(expression, found);
    return found;
  };
  return lowered;
}

function lower(expression: Expression, parts: readonly Value[], places: Places, interned: Interned): Value {
  const [first, second, third, fourth] = parts;
  const pair = (operation: Binary, left: Value, right: Value): Value => interned({ kind: 'binary', operation, left, right });
  const fold = (operation: Binary): Value => parts.reduce((total, part) => pair(operation, total, part));
  const negated = (of: Value): Value => interned({ kind: 'unary', operation: 'negate', of });
  const signs = parts.map(unsigned).map(({ negative, value }) => ({ negative, value: interned(value) }));
  const odd = signs.filter(({ negative }) => negative).length % 2 === 1;
  const withSign = (of: Value): Value => (odd ? negated(of) : of);
  const magnitude = (operation: Binary): Value =>
    withSign(
      signs
        .map(({ value }) => value)
        .filter((part, _, all) => !isOne(part) || all.every(isOne))
        .reduce((total, part) => pair(operation, total, part)),
    );
  const slot = (at: number): Value => interned({ kind: 'slot', at });
  const table: AnswersForKinds<Value> = {
    constant: (node) => interned({ kind: 'number', value: coherentValue(node) }),
    reference: ({ symbol }) => slot(places.of(symbol)),
    time: () => slot(places.time),
    sum: () => parts.reduce((total, part) => summed(total, part, pair)),
    product: () => magnitude('multiply'),
    quotient: () => withSign(pair('divide', signs[0].value, signs[1].value)),
    power: () => pair('power', first, second),
    call: ({ name }) => interned({ kind: 'unary', operation: functions[name], of: first }),
    maximum: () => fold('maximum'),
    minimum: () => fold('minimum'),
    delayed: () => {
      throw new TypeError('a delayed value has no present: equationsOf puts a symbol in its place');
    },
    choose: ({ when }) => interned({ kind: 'choose', test: compare(comparisons[when.is], first, second), yes: third, no: fourth }),
  };
  return answer(table, expression);
}

/** A value without its minus sign: the sign of a product or quotient is exact, so it can be taken anywhere. */
function unsigned(value: Value): { readonly negative: boolean; readonly value: Value } {
  if (value.kind === 'unary' && value.operation === 'negate') return { negative: true, value: value.of };
  if (value.kind === 'number' && value.value < 0) return { negative: true, value: { ...value, value: -value.value } };
  return { negative: false, value };
}

const isOne = (value: Value): boolean => value.kind === 'number' && value.value === 1;

/** a + (-b) = a - b and (-a) + b = b - a, to the bit. */
function summed(total: Value, part: Value, pair: (operation: Binary, left: Value, right: Value) => Value): Value {
  const [left, right] = [unsigned(total), unsigned(part)];
  if (right.negative) return pair('subtract', total, right.value);
  return left.negative ? pair('subtract', part, left.value) : pair('add', total, part);
}

const compare = (by: Comparison, left: Value, right: Value): Test => ({ kind: 'compare', by, left, right });
