/** Medicines beside kratom: which, how they are given, and what they change. */
export { besideNames, dosedAs, leadHours, studiedDose } from './studied-doses.js';
export type { StudiedDose } from './studied-doses.js';
