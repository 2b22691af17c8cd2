export { answer } from './expression.js';
export type {
  AnswersForKinds,
  Call,
  CallName,
  Choose,
  Comparison,
  Condition,
  Constant,
  Expression,
  ExpressionKind,
  Maximum,
  Minimum,
  NodeOf,
  Power,
  Product,
  Quotient,
  Reference,
  Sum,
  Time,
} from './expression.js';
export type { Given, InputSymbol, ModelSymbol, OutputSymbol, ParameterSymbol, StateRole, StateSymbol } from './symbol.js';
export { allowedFor, refusalOf } from './allowed.js';
export type { Allowed } from './allowed.js';
export { coherentValue, parameterValue } from './coherent-value.js';
export {
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
  minus,
  negate,
  over,
  plus,
  power,
  sqrt,
  time,
  times,
} from './build.js';
export type { ExpressionLike } from './build.js';
export { children, withChildren } from './children.js';
export { rewrite, symbolsIn, walk } from './traverse.js';
export { simplify } from './simplify.js';
export { differentiate } from './differentiate.js';
export { dimensionOf, dimensionOfUnit, isBareZero } from './dimension.js';
export type { JudgedDimension } from './dimension.js';
export { print } from './print.js';
export type { PrintStyle } from './print.js';
