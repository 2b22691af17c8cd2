export { plainDriver } from './plain-driver.js';
export type { PlainOptions } from './plain-driver.js';
export type { Pivoting } from './externals.js';
