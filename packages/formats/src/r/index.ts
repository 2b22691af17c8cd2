export { rScript } from './script.js';
export type { RScript, ScriptOptions } from './script.js';
export type { Tolerances } from './run.js';
