export { bind, binderOf, questionDefaults } from './bind.js';
export type { Binder, Bound, People, Question, Refused, SteadyTask } from './bind.js';
export { settle } from './settle.js';
export type { Settled, Unsettled } from './settle.js';
