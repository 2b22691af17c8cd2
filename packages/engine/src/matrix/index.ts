export { indexOf, patternOf } from './pattern.js';
export type { Pattern } from './pattern.js';
export { factor, solve, symbolic } from './factor.js';
export type { PivotReport, SymbolicLU } from './factor.js';
export { denseLU, factorDense, solveDense } from './dense.js';
export type { DenseLU } from './dense.js';
