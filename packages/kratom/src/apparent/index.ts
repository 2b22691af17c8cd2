/** Structure (a): mitragynine by apparent compartments, organ by organ, and what it wears. */
export { gut, solids } from './gut.js';
export type { Solid } from './gut.js';
export { passage } from './liver.js';
export { alkaloidInBlood } from './blood.js';
export { brain } from './brain.js';
export { bloodOf, byName, joinsOf, makeOrgans, partsOf } from './organs.js';
export type { Join, Organs } from './organs.js';
