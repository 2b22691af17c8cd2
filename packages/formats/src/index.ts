/** Models and results for others to read, run and keep. */
export { rScript } from './r/index.js';
export type { RScript, ScriptOptions, Tolerances } from './r/index.js';
