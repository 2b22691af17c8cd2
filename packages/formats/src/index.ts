/** Models and results for others to read, run and keep. */
export { rScript } from './r/index.js';
export type { RScript, ScriptOptions, Tolerances } from './r/index.js';
export { formatVersion, labelled, readModel, readResult, writeModel, writeResult } from './json/index.js';
export type { Label, LabelledResult, ReadWire, WireComplaint } from './json/index.js';
export { csv } from './csv/index.js';
export type { Watched } from './csv/index.js';
export { equations } from './equations/index.js';
export type { EquationStyle } from './equations/index.js';
