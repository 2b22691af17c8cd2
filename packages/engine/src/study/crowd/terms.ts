import type { Tally } from '../../table/index.js';
import type { Provenance } from '../question/index.js';
import type { Failure, WorkerPort } from './messages.js';

/** Anything like an AbortSignal. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** The requested values of one block of persons, in order of index. */
export interface ColumnBlock {
  readonly first: number;
  readonly persons: number;
  /** persons x columns x requested times, coherent units; NaN for those who failed. */
  readonly values: Float64Array;
}

export interface EnsembleOptions {
  /** Workers, one port each; results do not depend on how many. They are terminated at the end. */
  readonly ports: readonly WorkerPort[];
  /** Posted once to every worker, for its `makeMotion` to read: an image, or a model. */
  readonly setup: unknown;
  /** Paths of the outputs that are tallied at every requested time. */
  readonly watched: readonly string[];
  /** Paths of the outputs whose values are handed to `onColumns`. */
  readonly columns?: readonly string[];
  readonly onColumns?: (block: ColumnBlock) => void;
  /** Persons finished or failed, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: CancelSignal;
  /** What one worker may hold at once, 256 MiB unless said. RangeError when the watched values alone do not fit. */
  readonly memoryBytes?: number;
}

/** Persons first .. end - 1, of whom nothing is known. */
export interface Unrun {
  readonly first: number;
  readonly end: number;
  readonly code: 'worker-lost' | 'cancelled';
  /** Why, and what to do. */
  readonly detail: string;
}

export interface EnsembleResult {
  readonly kind: 'ensemble';
  readonly persons: number;
  /** Who is in the tallies; persons = finished + failures + those unrun. */
  readonly finished: number;
  /** Everyone who failed, by index. */
  readonly failures: readonly Failure[];
  readonly unrun: readonly Unrun[];
  /** Who was run with row pivoting after a weak pivot. */
  readonly repeated: readonly number[];
  readonly times: Float64Array;
  /** By path of the output, one for each requested time; coherent units. */
  readonly tallies: Readonly<Record<string, readonly Tally[]>>;
  /** By path of the output: divide by it to read in the output's own unit. */
  readonly factors: Readonly<Record<string, number>>;
  /** Null when no block was ever sent. */
  readonly provenance: Provenance | null;
}
