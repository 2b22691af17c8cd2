export { exponentOf, powerOfTwo, significandOf } from './bits.js';
export { exp } from './exp.js';
export { log, log10, log2 } from './log.js';
export { pow } from './pow.js';
export { expSequence, logSequence, powSequence } from './sequence.js';
export type { Arithmetic } from './sequence.js';
export { erf, erfc } from './erf.js';
export { normalBelow, normalQuantile } from './normal.js';
