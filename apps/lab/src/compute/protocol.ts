import type { VerdictRow } from '@speciosa/trials';
import type { ObservedPoint, Report, Scenario } from 'speciosa';

/** What the page asks of the worker: one checked scenario. */
export interface RunRequest {
  readonly kind: 'run';
  readonly id: number;
  readonly scenario: Scenario;
}

/** A report, the scenario it answers, and what studies measured of that very case. */
export interface Result {
  readonly scenario: Scenario;
  readonly report: Report;
  readonly observed: readonly ObservedPoint[];
  readonly verdicts: readonly VerdictRow[];
}

/** What the worker answers, each with the id of what was asked. */
export type RunAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** Central values at once; the intervals of what is not known follow. */
  | { readonly kind: 'preview'; readonly id: number; readonly result: Result }
  | { readonly kind: 'result'; readonly id: number; readonly result: Result }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string };
