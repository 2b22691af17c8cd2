import type { Answers } from './answers.js';
import type { Batch } from './batch.js';

/** Persons first .. end - 1 of a batch. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/**
 * What runs a batch. A person's bytes depend on that person alone: not on lane, neighbours or how
 * the batch was cut into spans. Fills the rows, end states, codes, times and counts of the span;
 * throws RangeError only when the batch does not fit the model (lengths of its arrays).
 */
export interface Driver {
  readonly name: string;
  readonly stateCount: number;
  readonly outputCount: number;
  readonly parameterCount: number;
  /** What every surface must say beside this driver's answers; null when there is nothing to say. */
  readonly caveat: string | null;
  run(batch: Batch, answers: Answers, span?: Span): void;
}
