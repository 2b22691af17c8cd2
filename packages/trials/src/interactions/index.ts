/** Interactions: the engine judged on other drugs, on kratom's two studies, then asked what nobody has tested. */
export { judgeOtherDrugs } from './other-drugs.js';
export type { OtherDrugRow, OtherDrugs } from './other-drugs.js';
export type { Asked, ObservedRatio } from './observed-ratio.js';
export { judgedRatio } from './judged-ratio.js';
export type { JudgedRatio } from './judged-ratio.js';
export type { RatioSummary } from './summary.js';
export { tanna2023 } from './tanna-2023.js';
export type { JudgedInteraction } from './tanna-2023.js';
export { disagreements } from './disagreements.js';
export type { Disagreement } from './disagreements.js';
export { mongar2024 } from './mongar-2024.js';
export { onKratom } from './on-kratom.js';
export type { OnKratom } from './on-kratom.js';
export { interactionsPage } from './interactions-page.js';
