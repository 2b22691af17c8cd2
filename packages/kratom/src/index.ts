/**
 * The contents page, and the wiring: what leaves one organ arrives in the next.
 * Read in this order: cast, product, diary, gut, liver, blood, brain, receptors.
 */
export { alkaloids, formedAlkaloid, isAlkaloid, minorAlkaloids, swallowedAlkaloids } from './cast.js';
export type { Alkaloid, MinorAlkaloid, SwallowedAlkaloid } from './cast.js';
export { absorbedShare, product, productIds } from './product.js';
export type { Product, ProductClass } from './product.js';
export { asRecorded, diaryFacts, intakes } from './diary.js';
export type { Entry, Intake, ValueOf } from './diary.js';
export { gut } from './gut.js';
export { liver, passage } from './liver.js';
export { alkaloidInBlood, metaboliteInBlood, mitragynineInBlood } from './blood.js';
export { brain } from './brain.js';
export { muReceptor } from './receptors.js';
export { story } from './story.js';
export type { Story } from './story.js';
