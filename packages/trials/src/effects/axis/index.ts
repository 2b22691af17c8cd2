/** Along the doses. */
export { axisDefaults, axisDosesMg, doseAxis, doseAxisInSteps } from './dose-axis.js';
export type { AxisLine, AxisOptions, DoseAxis, KnowledgeBand, Lack } from './dose-axis.js';
export { axisHours, calibrate } from './calibrate.js';
export type { Calibrated } from './calibrate.js';
export { courseOf, crossingOf } from './crossing.js';
export type { Course, Crossing } from './crossing.js';
export { occupancies } from './occupancy.js';
export type { OccupancyRow } from './occupancy.js';
