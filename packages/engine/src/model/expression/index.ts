export { answer } from './answer.js';
export type { AnswersForKinds, ExpressionKind, NodeOf } from './answer.js';
export type {
  Call,
  CallName,
  Choose,
  Comparison,
  Condition,
  Constant,
  Expression,
  InputSymbol,
  Maximum,
  Minimum,
  ModelSymbol,
  OutputSymbol,
  ParameterSymbol,
  Power,
  Product,
  Quotient,
  Reference,
  StateRole,
  StateSymbol,
  Sum,
  Time,
} from './expression.js';
export type { Allowed, Given } from './given.js';
export { allowedFor, refusalOf } from './allowed.js';
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
