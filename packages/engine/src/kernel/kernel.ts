import type { Pattern } from '../matrix/index.js';
import type { Sizes } from './layout.js';

/** Fills `into` from the time, the states, and the parameters followed by the delayed values. */
export type Fill = (time: number, states: Float64Array, parameters: Float64Array, into: Float64Array) => void;

/**
 * The waist: what motion knows of a model. All vectors are Float64Array in coherent units,
 * owned by the caller; a call allocates nothing. Time is in hours.
 */
export interface Kernel {
  readonly sizes: Sizes;
  /** Where the Jacobian d rates / d states may differ from zero; the diagonal is always part of it. */
  readonly pattern: Pattern;
  /** True when rates mention the time itself. */
  readonly usesTime: boolean;
  readonly rates: Fill;
  /** Values in the order of `pattern`. */
  readonly jacobian: Fill;
  /** d rates / d time at fixed states. */
  readonly timeDerivative: Fill;
  readonly outputs: Fill;
  /** How long ago each delayed value is looked for, in hours. */
  readonly lags: Fill;
  /** What is remembered of the present, to be looked for later. */
  readonly signals: Fill;
  /** What each delayed value was before the start. */
  readonly befores: Fill;
  /** Gaps of the triggers: an event holds where its gap is below zero (or at most zero). */
  readonly gaps: Fill;
  /** What the settings of all triggers would set their states to. */
  readonly settings: Fill;
}
