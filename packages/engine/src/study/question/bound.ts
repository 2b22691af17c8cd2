import type { Batch } from '../../kernel/index.js';
import type { SteadyPlace } from '../dosing/index.js';

/** A person who cannot be run, and why. */
export interface Refused {
  readonly person: number;
  readonly detail: string;
}

/** A steady state of one person that is to be found before the run. */
export interface SteadyTask extends SteadyPlace {
  readonly person: number;
}

/** Everything of a question in plain arrays: it can be handed to a worker that knows no names. */
export interface Bound {
  readonly batch: Batch;
  readonly steady: readonly SteadyTask[];
  /** States that a steady state decides. */
  readonly free: readonly number[];
  readonly linear: boolean;
  readonly usesTime: boolean;
  /** The model looks back in time: where it is, is not a state alone. */
  readonly looksBack: boolean;
  readonly refused: readonly Refused[];
}
