/** What the curves say: numbers, what kind of number each is, and what must be said beside them. */
export { metricsOf } from './metrics.js';
export type { BareMetric, Clock } from './metrics.js';
export { halfLifeWindow } from './window.js';
export { kindOf, metricKey, movers, movingShare } from './kinds.js';
export type { Moved } from './kinds.js';
export { isFitted, settingRow, settingRows } from './fitted.js';
export type { SettingRows } from './fitted.js';
export { flagsOf } from './flags.js';
export { cautionsOf } from './cautions.js';
export { balanceOf, leastBalanced, outcomeOf } from './ending.js';
export { sentenceOf } from './sentence.js';
export { unheardSwitches } from './unheard.js';
