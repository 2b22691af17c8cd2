/** Who sits where, and what that says. */
export { targetNames, targets, unmeasured } from './targets.js';
export type { Target, TargetName } from './targets.js';
export { muReceptor, receptor } from './receptor.js';
export type { Seat, SeatOptions, Seats } from './receptor.js';
export { seatCaveats, seatGrounds } from './grounds.js';
export type { Holder, SeatGrounds } from './grounds.js';
export { kineticReceptor } from './kinetic-receptor.js';
export { muActivation } from './activation.js';
export { stimulus } from './stimulus.js';
export type { Endpoint, Listener } from './stimulus.js';
export { assays, foretoldMitragynine, gainFor, relativeMaximum, tauFor, tauOf7OH, transducers } from './transducer.js';
export type { Assay, Transduced } from './transducer.js';
