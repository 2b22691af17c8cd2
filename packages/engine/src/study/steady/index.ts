export { steadyState, steadyStates } from './steady.js';
export type { SteadyFound } from './steady.js';
export type { SteadyProblem } from './problem.js';
export { periodMoments, spanOf } from './period.js';
