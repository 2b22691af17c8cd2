import type { Report, Scenario } from 'speciosa';

/** What the page asks of the worker: one checked scenario. */
export interface RunRequest {
  readonly kind: 'run';
  readonly id: number;
  readonly scenario: Scenario;
}

/** What the worker answers, each with the id of what was asked. */
export type RunAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string };
