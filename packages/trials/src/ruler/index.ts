/** The common ruler: how a study's numbers and the model's become comparable, and what is said of them. */
export { areaOfDay, measured } from './measure.js';
export type { Measure, Run } from './measure.js';
export { isForTheEye, measureByName } from './names.js';
export { comparable } from './printed.js';
export type { Comparable } from './printed.js';
export { observationOf, printedText } from './observation.js';
export { judge } from './judge.js';
export type { Judgement, Observation, Verdict } from './judge.js';
export { ledgerOf } from './ledger.js';
export type { Ledger } from './ledger.js';
