/** Stimulation against sedation, hypothesis by hypothesis. */
export { caption, captionFor, hypothesisList } from './hypotheses.js';
export type { HypothesisDescription } from './hypotheses.js';
export { stimulation } from './stimulation.js';
export type { Heard } from './stimulation.js';
export { sedation } from './sedation.js';
export { excitation } from './excitation.js';
export { arousal } from './arousal.js';
export { calibration } from './calibration.js';
export { affinityGainNeeded, deltaNeeds } from './needs.js';
export type { Asked, DeltaNeeds } from './needs.js';
