/** The far end: what runs inside a worker of a host. */
export { serveCrowd } from './serve-crowd.js';
export type { CrowdChannel, CrowdSetup, FromCrowd } from './serve-crowd.js';
export { measured, measuresOf } from './measure.js';
export type { Measure, MeasuredCurve, MeasurePlan } from './measure.js';
