import type { Regimen } from '../dosing/index.js';

/** People as columns of parameter values by path, coherent units; a column that is missing is what the model was given. */
export interface People {
  readonly count: number;
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
}

/** What is asked of a model. Times in hours, tolerances in the unit of each state. */
export interface Question {
  /** One for all, or one for each person. */
  readonly regimen: Regimen | ((person: number) => Regimen);
  readonly people?: People;
  readonly start?: number;
  readonly end: number;
  readonly requested: readonly number[];
  /** True where the value left of the moment is wanted (D25); all after it unless said. */
  readonly requestedBefore?: readonly boolean[];
  readonly relativeTolerance?: number;
  /** One number for all states, or by path. */
  readonly absoluteTolerance?: number | Readonly<Record<string, number>>;
  readonly maxSteps?: number;
  /** Hours; a fixed step instead of error control. */
  readonly fixedStep?: number;
}

/** What a question means where it says nothing: hours, and the absolute tolerance in each state's own unit. */
export const questionDefaults = { start: 0, relativeTolerance: 1e-6, absoluteTolerance: 1e-9, maxSteps: 100_000, fixedStep: 0 } as const;
