/** A scenario becomes a question to the model: doses, hours asked for, values to vary. */
export { dosesOf, wire } from './wire.js';
export type { Wired } from './wire.js';
export { tell } from './telling.js';
export type { Telling } from './telling.js';
export { requestedHours } from './grid.js';
export { armOf, armOfWired, sameDose } from './arm.js';
export type { Arm } from './arm.js';
export { assumedFacts, factLines } from './assumptions.js';
export type { AssumedFact } from './assumptions.js';
export { unknownAlkaloids } from './unknown.js';
