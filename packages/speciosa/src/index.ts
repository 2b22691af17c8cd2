/** The front door: a scenario in, a report out. */
export { findScenario, namedScenarios } from './scenarios.js';
export type { NamedScenario } from './scenarios.js';
export { longestScenario, readScenario } from './read.js';
export type { ReadScenario } from './read.js';
export type { ScenarioComplaint } from './complaint.js';
export { scenarioJsonSchema, scenarioVersion } from './scenario.js';
export type { Scenario } from './scenario.js';
export { curvesOf, run, runInSteps } from './run.js';
export type { Curves, RunOptions, Step } from './run.js';
export { explain } from './explain.js';
export type { Explained, ExplainedFact, Explanation } from './explain.js';
export { productClasses } from './products.js';
export type { ProductChoice } from './products.js';
export type { BareMetric } from './metrics.js';
export { armOf, sameDose } from './arm.js';
export type { Arm } from './arm.js';
export { settingRow, settingRows } from './fitted.js';
export type { SettingRows } from './fitted.js';
export { notice, outside } from './notice.js';
export { suggest } from './suggest.js';
export { engineVersion, speciosaVersion } from './version.js';
export type {
  Interval, Kind, Manifest, Matrix, Metric, MetricName, ObservedPoint, Report, ReportOutcome, Series,
} from './report.js';
