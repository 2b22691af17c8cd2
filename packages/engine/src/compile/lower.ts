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

/** A tree with names becomes a value with slots; the order of operations stays, equal parts become the same object. */
export function lower(expression: Expression, places: Places, interned: Interned): Value {
  const parts = children(expression).map((child) => lower(child, places, interned));
  const [first, second, third, fourth] = parts;
  const pair = (operation: Binary, left: Value, right: Value): Value => interned({ kind: 'binary', operation, left, right });
  const fold = (operation: Binary): Value => parts.reduce((total, part) => pair(operation, total, part));
  const slot = (at: number): Value => interned({ kind: 'slot', at });
  const table: AnswersForKinds<Value> = {
    constant: (node) => interned({ kind: 'number', value: coherentValue(node) }),
    reference: ({ symbol }) => slot(places.of(symbol)),
    time: () => slot(places.time),
    sum: () => fold('add'),
    product: () => fold('multiply'),
    quotient: () => pair('divide', first, second),
    power: () => pair('power', first, second),
    call: ({ name }) => interned({ kind: 'unary', operation: functions[name], of: first }),
    maximum: () => fold('maximum'),
    minimum: () => fold('minimum'),
    choose: ({ when }) => interned({ kind: 'choose', test: compare(comparisons[when.is], first, second), yes: third, no: fourth }),
  };
  return answer(table, expression);
}

const compare = (by: Comparison, left: Value, right: Value): Test => ({ kind: 'compare', by, left, right });
