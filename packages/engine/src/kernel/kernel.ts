import type { Pattern } from '../matrix/index.js';

/**
 * The waist: what motion knows of a model. All vectors are Float64Array in coherent units,
 * owned by the caller; a call allocates nothing. Time is in hours.
 */
export interface Kernel {
  readonly stateCount: number;
  readonly parameterCount: number;
  readonly outputCount: number;
  /** Where the Jacobian d rates / d states may differ from zero; the diagonal is always part of it. */
  readonly pattern: Pattern;
  /** True when rates mention the time itself. */
  readonly usesTime: boolean;
  rates(time: number, states: Float64Array, parameters: Float64Array, into: Float64Array): void;
  /** Values in the order of `pattern`. */
  jacobian(time: number, states: Float64Array, parameters: Float64Array, into: Float64Array): void;
  /** d rates / d time at fixed states. */
  timeDerivative(time: number, states: Float64Array, parameters: Float64Array, into: Float64Array): void;
  outputs(time: number, states: Float64Array, parameters: Float64Array, into: Float64Array): void;
}
