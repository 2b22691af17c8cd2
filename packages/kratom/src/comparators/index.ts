/** Better known ligands, to hold the machinery to. */
export { fentanyl } from './fentanyl.js';
export { naloxone } from './naloxone.js';
export { rivals } from './rivals.js';
export { comparatorChapters, opioidAndNaloxone } from './opioid-and-naloxone.js';
export type { OpioidAndNaloxone } from './opioid-and-naloxone.js';
export { byEffect, comparedByEffect } from './by-effect.js';
export type { ByEffect } from './by-effect.js';
export { comparators, muOccupancyBy } from './occupancy.js';
export type { Comparator } from './occupancy.js';
