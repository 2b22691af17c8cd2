/** A scenario, run: steps, curves and the report. */
export { curvesOf, curvesUnder, drawnCurvesOf } from './curves.js';
export type { Curves } from './curves.js';
export { run, runInSteps } from './run-in-steps.js';
export type { RunOptions, Step } from './run-in-steps.js';
