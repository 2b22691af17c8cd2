export { stream } from './stream.js';
export type { Stream, StreamKey } from './stream.js';
export { lognormal, normal, truncatedNormal } from './draw.js';
export type { Bounds } from './draw.js';
export { spreadOfVariation, variationOfSpread } from './variation.js';
export { cholesky, correlatedNormals } from './correlated.js';
export type { Square } from './correlated.js';
