/** What is felt and measured. */
export { withdrawal } from './withdrawal.js';
export { coldPressor } from './cold-pressor.js';
export { pupil } from './pupil.js';
export { rating } from './rating.js';
export { gutTransit } from './gut-transit.js';
export { heart } from './heart.js';
export { hergMargin } from './herg-margin.js';
export type { HergMargin, RiskClass } from './herg-margin.js';
export { feelings } from './feelings.js';
export { endpoints, furthestChange } from './endpoints.js';
export type { EffectName, Endpoint as EffectEndpoint } from './endpoints.js';
export { ordinal, wordFor, words } from './ordinal.js';
export type { Ordinal, Word } from './ordinal.js';
export { condition, conditions } from './conditions.js';
export type { Condition, Standing } from './conditions.js';
export { unknowns } from './unknown.js';
export type { Unknown } from './unknown.js';
