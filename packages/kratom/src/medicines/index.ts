/** Medicines: probes of enzymes, and those that inhibit or induce them. */
export { cabinet, entryOf, isMedicine, medicine, medicineNames, perpetratorNames } from './cabinet.js';
export type { Entry as CabinetEntry, MedicineName } from './cabinet.js';
export { changesOf } from './changes.js';
export { clinic, levelsOf, wantsOf } from './clinic.js';
export type { Clinic } from './clinic.js';
export { enzyme, siteKey, sites } from './enzyme.js';
export type { Site } from './enzyme.js';
export { grip } from './grip.js';
export type { Way } from './grip.js';
export { gutWall } from './gut-wall.js';
export type { WallChapter } from './gut-wall.js';
export { liver } from './liver.js';
export type { LiverChapter } from './liver.js';
export { sharedEnzymes } from './shared-enzymes.js';
export type { Holder, SharedEnzymes } from './shared-enzymes.js';
export { present, traveller } from './traveller.js';
export type { Traveller } from './traveller.js';
