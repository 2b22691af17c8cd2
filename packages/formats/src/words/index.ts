export { exact } from './number.js';
export { heading, shownUnit } from './heading.js';
export { termsOf } from './terms.js';
export type { RateTerm } from './terms.js';
export { csvCell } from './cell.js';
