export { questionDefaults } from './question.js';
export type { People, Question } from './question.js';
export { bind, binderOf } from './bind.js';
export type { Binder, Bound, Refused, SteadyTask } from './bind.js';
export { settle } from './settle.js';
export type { Settled, Unsettled } from './settle.js';
export { endOfRefused, endOfUnsettled, noCounts } from './not-begun.js';
export { fingerprintOfAnswers, fingerprintOfModel, provenanceOf } from './provenance.js';
export type { Controls, Provenance } from './provenance.js';
