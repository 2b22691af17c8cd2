export type { Fill, Kernel } from './kernel.js';
export { momentKinds, packMoments } from './batch.js';
export type { Batch, Moment, MomentKind, Moments } from './batch.js';
export { countsPerPerson, emptyAnswers, outcomeOf } from './answers.js';
export type { Answers } from './answers.js';
export { codeNumber, failure, outcomeCodes } from './outcome.js';
export type { Counts, Outcome, OutcomeCode } from './outcome.js';
export type { Driver, Span } from './driver.js';
export { equationsOf } from './equations.js';
export type { Delay, Equations, Trigger } from './equations.js';
export { isStatic } from './arrange.js';
export { interpret } from './interpret.js';
export {
  absolute,
  add,
  both,
  choose,
  divide,
  either,
  equal,
  exponent,
  floor,
  indexed,
  keep,
  larger,
  less,
  local,
  multiply,
  negate,
  powerOfTwo,
  put,
  putIndexed,
  significand,
  slot,
  subtract,
  tables,
  value,
} from './code.js';
export type {
  Binary,
  Comparison,
  External,
  Flow,
  Like,
  Placing,
  Pouring,
  Procedure,
  Statement,
  Table,
  Test,
  Unary,
  Value,
} from './code.js';
export { fields, historyLength, isOfRow, sizesOf } from './layout.js';
export type { Field, Layout, Scalar, Sizes, TriggerSize } from './layout.js';
export { program } from './program.js';
export type { Program } from './program.js';
export type { Needs } from './recipe.js';
export { answerTables, answersTo, blankUnanswered, givenTables, givenTo } from './tables.js';
export type { AnswerTables, GivenTables, Numbers, Tables } from './tables.js';
export { checkFit, refuseTolerance } from './fit.js';
export { answerAside } from './aside.js';
