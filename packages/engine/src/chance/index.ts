export { philox4x32 } from './philox.js';
export { stream } from './stream.js';
export type { Stream, StreamKey } from './stream.js';
