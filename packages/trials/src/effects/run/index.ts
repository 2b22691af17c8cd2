/** A story, a dose, a draw. */
export { axisProducts, dosesOf, isMeasuredThroughout } from './given.js';
export type { AxisProduct } from './given.js';
export { benchOf, curvesAfter, peakOf, valueAt } from './bench.js';
export type { Bench, Curves } from './bench.js';
