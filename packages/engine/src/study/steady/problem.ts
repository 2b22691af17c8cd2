import type { SteadyDose } from '../dosing/index.js';

/** What a search for a periodic state needs beside the dose: numbers, no names. */
export interface SteadyProblem {
  readonly dose: SteadyDose;
  /** States that are searched for (D19). */
  readonly free: readonly number[];
  readonly linear: boolean;
  readonly usesTime: boolean;
  /** What every state starts with; the search begins there, and states that are not free stay there. */
  readonly starts: Float64Array;
  readonly relativeTolerance: number;
  readonly absoluteTolerances: Float64Array;
  readonly maxSteps: number;
}
