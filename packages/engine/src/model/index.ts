export { answer, children, rewrite, symbolsIn, walk, withChildren } from './expression/index.js';
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
} from './expression/index.js';
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
} from './expression/index.js';
export type { ExpressionLike } from './expression/index.js';
export { allowedFor, coherentValue, parameterValue, refusalOf } from './expression/index.js';
export type {
  Allowed,
  Given,
  InputSymbol,
  ModelSymbol,
  OutputSymbol,
  ParameterSymbol,
  StateRole,
  StateSymbol,
} from './expression/index.js';
export { differentiate, dimensionOf, print, simplify } from './expression/index.js';
export type { JudgedDimension, PrintStyle } from './expression/index.js';
export { part } from './part.js';
export type { AmountPort, ParameterOptions, Part, PartWords, PortWords, StateOptions, ValuePort } from './part.js';
export type { Flow } from './flow.js';
export type { Change } from './rate.js';
export type { Setting, StateEvent } from './event.js';
export { assemble } from './assemble.js';
export type { Assembled, Assembly, ClosedEvent, ClosedFlow, Conversion, Model } from './assemble.js';
export type { Join } from './join.js';
export type { Complaint, ComplaintCode } from './complaint.js';
export { byPath, canonical, describe } from './describe.js';
export { slopePath, withInflows, withSensitivities } from './sensitivity.js';
