/** The judge: published studies, predicted against observed. */
export { trials } from './trials.js';
export type { Reason, Trial, TrialArm } from './trial.js';
export { rejudge, rejudgeInSteps } from './rejudge.js';
export type { JudgedTrial } from './rejudge.js';
export { judge } from './ruler/index.js';
export type { Judgement, Ledger, Measure, Observation, Verdict } from './ruler/index.js';
export type { VerdictRow } from './verdicts.js';
export { groupsOf, ledgerCounts } from './groups.js';
export type { Group } from './groups.js';
export { agreementFiles, agreementOf, agreementPictures } from './agreement.js';
export { observedText, verdictsPage } from './report.js';
export { observedFor, verdictsFor } from './observed.js';
export { disagreements, interactionsPage, judgedRatio, judgeOtherDrugs, mongar2024, onKratom, tanna2023 } from './interactions/index.js';
export type {
  Asked,
  Disagreement,
  JudgedInteraction,
  JudgedRatio,
  ObservedRatio,
  OnKratom,
  OtherDrugRow,
  OtherDrugs,
  RatioSummary,
} from './interactions/index.js';
export {
  antagonistExperiment,
  axisDefaults,
  axisDosesMg,
  axisProducts,
  benchOf,
  countsOf,
  curvesAfter,
  doseAxis,
  doseAxisInSteps,
  effectsAfter,
  effectsPage,
  judgeEffects,
  judgeEffectsInSteps,
  occupancies,
  occupancyComparators,
} from './effects/index.js';
export type {
  AntagonistRow,
  AxisLine,
  AxisOptions,
  AxisProduct,
  Bench,
  Crossing,
  DoseAxis,
  DoseSummary,
  EffectCheck,
  EffectGroup,
  EffectLedger,
  EffectVerdict,
  EffectsPage,
  EndpointSummary,
  KnowledgeBand,
  Lack,
  OccupancyRow,
} from './effects/index.js';
export {
  alfentanil,
  algera2021,
  arrestsOf,
  cohort,
  cohortDefaults,
  dahan2005,
  efficaciesSideBySide,
  mann2022,
  printedArrests,
  printedBranchArrests,
  remifentanil,
  vanDerSchrier2017,
} from './breathing/index.js';
export type {
  ArrestCell,
  BreathingCheck,
  BreathingLedger,
  BreathingVerdict,
  Cohort,
  CohortOptions,
  EfficaciesSideBySide,
} from './breathing/index.js';
