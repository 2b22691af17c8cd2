/** What nobody knows, drawn: intervals of knowledge, and which unknown moves a number most. */
export { knowledgeDraw, level, usualDraws } from './draws.js';
export { runTogether } from './batch.js';
export type { Drawn } from './batch.js';
export { intervalsOf } from './interval.js';
export type { DrawnMetrics } from './interval.js';
export { rankedBy } from './ranking.js';
export type { Moving } from './ranking.js';
