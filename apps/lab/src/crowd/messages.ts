import type { Report, Scenario } from 'speciosa';
import type { PopulationReport } from 'speciosa/crowd';

/** What the page asks: many people of one scenario, whose typical adult was run already. */
export interface CrowdRequest {
  readonly scenario: Scenario;
  readonly typical: Report;
  readonly people: number;
  readonly workers: number;
}

export type CrowdAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly report: PopulationReport }
  | { readonly kind: 'broken'; readonly message: string };
