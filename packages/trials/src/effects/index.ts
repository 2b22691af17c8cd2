/** What people felt, against what the whole story says. */
export { judgeEffects, judgeEffectsInSteps, countsOf } from './judged.js';
export type { EffectGroup } from './judged.js';
export type { EffectCheck, EffectLedger, EffectVerdict } from './check.js';
export { axisDefaults, axisDosesMg, doseAxis, doseAxisInSteps, occupancies } from './axis/index.js';
export type { AxisLine, AxisOptions, Crossing, DoseAxis, KnowledgeBand, Lack, OccupancyRow } from './axis/index.js';
export { antagonistExperiment, occupancyComparators } from './studies/index.js';
export type { AntagonistRow } from './studies/index.js';
export { axisProducts, benchOf, curvesAfter, dosesOf } from './run/index.js';
export type { AxisProduct, Bench, Curves } from './run/index.js';
export { effectsPage } from './page.js';
export type { EffectsPage } from './page.js';
export { effectsAfter } from './summary.js';
export type { DoseSummary, EndpointSummary } from './summary.js';
