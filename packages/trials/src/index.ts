/** The judge: published studies, predicted against observed. */
export { trials } from './trials.js';
export type { Reason, Trial, TrialArm } from './trial.js';
export { rejudge, rejudgeInSteps } from './rejudge.js';
export type { JudgedTrial } from './rejudge.js';
export { judge } from './ruler/index.js';
export type { Judgement, Ledger, Measure, Observation, Verdict } from './ruler/index.js';
export type { VerdictRow } from './verdicts.js';
export { groupsOf } from './groups.js';
export type { Group } from './groups.js';
export { observedText, verdictsPage } from './report.js';
export { observedFor, verdictsFor } from './observed.js';
