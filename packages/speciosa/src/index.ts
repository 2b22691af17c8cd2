/** The front door: a scenario in, a report out. */
export { findScenario, longestScenario, namedScenarios, readScenario, scenarioJsonSchema, scenarioVersion } from './scenario/index.js';
export type { NamedScenario, ReadScenario, Scenario, ScenarioComplaint } from './scenario/index.js';
export { curvesOf, drawnCurvesOf, run, runInSteps } from './run/index.js';
export { knowledgeDraw, usualDraws } from './doubt/index.js';
export type { Curves, RunOptions, Step } from './run/index.js';
export { breathingDraws, breathingHours, breathingInSteps, overdoseCourse } from './breathing/index.js';
export type {
  BreathingAsked,
  BreathingColumn,
  BreathingOutcome,
  BreathingReport,
  CourseAsked,
  OverdoseCourse,
  ScenarioBreathing,
} from './breathing/index.js';
export { effectsDraws, effectsInSteps } from './effects/index.js';
export type { EffectInWords, EffectsOutcome, EffectsReport, EffectWithUnit, HeldReceptor } from './effects/index.js';
export { explain } from './explain.js';
export type { Explained, ExplainedFact, Explanation } from './explain.js';
export { productClasses } from './products.js';
export type { ProductChoice } from './products.js';
export type { BareMetric, SettingRows } from './answer/index.js';
export { askedOfModel } from './asked.js';
export type { AskedOfModel } from './asked.js';
export { apart } from './apart.js';
export { besideNames, dosedAs, studiedDose } from './beside/index.js';
export { armOf, sameDose } from './wiring/index.js';
export type { Arm } from './wiring/index.js';
export { settingRow, settingRows } from './answer/index.js';
export { emergency, notice, outside } from './notice.js';
export { nearest as suggest } from '@speciosa/evidence';
export { engineVersion, speciosaVersion } from './version.js';
export type {
  Extrapolation,
  RangeBand,
  RangeOfMetric,
  InteractionRatio,
  Interval,
  Kind,
  Manifest,
  Matrix,
  Metric,
  MetricName,
  ObservedPoint,
  Report,
  ReportOutcome,
  Series,
  StructureLetter,
} from './report.js';
