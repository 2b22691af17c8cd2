export { steadyState, steadyStates } from './steady.js';
export type { SteadyFound, SteadyProblem } from './steady.js';
export { periodMoments, spanOf } from './period.js';
