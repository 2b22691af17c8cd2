export type { Course, Dose, Modelled, Regimen, RegimenEvent } from './regimen.js';
export { placesOf } from './places.js';
export type { Places } from './places.js';
export { numbersOf } from './courses.js';
export type { Change, Numbers } from './courses.js';
export { PersonRefused } from './givings.js';
export type { Giving, SteadyDose } from './givings.js';
export { timelineOf } from './timeline.js';
export type { SteadyPlace, Timeline, TimelineInput } from './timeline.js';
