/** What nobody knows, drawn: intervals of knowledge, and which unknown moves a number most. */
export { doubtedBy, knowledgeDraw, level, usualDraws } from './draws.js';
export { runTogether } from './batch.js';
export type { Drawn } from './batch.js';
export { intervalsOf } from './interval.js';
export { bandsAround, isMain, thinned } from './band.js';
export type { DrawnMetrics } from './interval.js';
export { endsOfDoubt, ranked } from './moving.js';
export type { Moving } from './moving.js';
export { extrapolation, extrapolationsOf, sentenceOfRanges, valuesFor } from './extrapolation.js';
export type { DrawnRun } from './extrapolation.js';
