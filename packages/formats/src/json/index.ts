export { formatVersion } from './wire.js';
export type { ReadWire } from './wire.js';
export type { WireComplaint } from './reader.js';
export { writeModel } from './model-out.js';
export { readModel } from './model-in.js';
export { labelled, readResult, writeResult } from './result.js';
export type { Label, LabelledResult } from './result.js';
