import type { Counts, OutcomeCode } from '../../kernel/index.js';
import type { Bound } from '../question/index.js';

/** What crosses to a worker: plain data only, so that any host can post it. */
export type ToWorker = { readonly kind: 'setup'; readonly setup: unknown } | { readonly kind: 'chunk'; readonly chunk: Chunk };

/** Persons of one piece of a block, bound and ready; persons inside count from `first`. */
export interface Chunk {
  readonly index: number;
  readonly first: number;
  readonly bound: Bound;
  /** Outputs whose values are tallied, and outputs whose values are handed back, by place. */
  readonly watched: readonly number[];
  readonly columns: readonly number[];
  /** Bytes that the rows of persons in work may take. */
  readonly rowBytes: number;
}

/** How one person failed; times in hours, 0 counts for who never started. */
export interface Failure {
  readonly person: number;
  readonly code: OutcomeCode;
  readonly time: number;
  readonly counts: Counts;
  /** What was expected and found, and what to do. */
  readonly detail: string;
}

export interface ChunkDone {
  readonly kind: 'chunk-done';
  readonly index: number;
  /** watched x requested x persons: a block is tallied once it is whole, so that its sums do not depend on how it was cut. */
  readonly watched: Float64Array;
  /** persons x columns x requested; NaN for those who failed. */
  readonly columns: Float64Array;
  readonly failures: readonly Failure[];
  /** Persons whose run was repeated with row pivoting. */
  readonly repeated: readonly number[];
  readonly driver: string;
}

export type FromWorker = ChunkDone | { readonly kind: 'chunk-broken'; readonly index: number; readonly message: string };

/** The near end of a worker: what a host must hand over for threads, web workers or this very thread. */
export interface WorkerPort {
  post(message: ToWorker): void;
  onMessage(hear: (message: FromWorker) => void): void;
  /**
   * Heard when the worker ends on its own or breaks, or sends what cannot be read (the `messageerror` of web workers
   * and threads): whatever leaves a piece without an answer must be told here, or the run waits for it for ever.
   */
  onLost(hear: (why: string) => void): void;
  terminate(): void;
}

/** The far end, inside the worker. */
export interface OwnerPort {
  post(message: FromWorker): void;
  onMessage(hear: (message: ToWorker) => void): void;
}
