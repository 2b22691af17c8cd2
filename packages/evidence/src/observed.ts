import type { Reading, Spread, Standing } from './fact.js';

/** Ends of a dose; equal for one dose. */
export interface DoseSpan {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** What one group of people was given. */
export interface Arm {
  readonly id: string;
  /** Id of a product of this library, or null when what was taken is not known well enough. */
  readonly product: string | null;
  readonly formulation: string;
  readonly productMass: DoseSpan | null;
  /** Mitragynine swallowed at once, unless the formulation says otherwise. */
  readonly dose: DoseSpan | null;
  readonly regimen: string;
  /** Days since the first dose, 1 being the first. */
  readonly day: string | null;
}

/** One number (or statement) that a study printed about its people. */
export interface Observed {
  readonly id: string;
  readonly study: string;
  readonly arm: Arm;
  readonly people: string;
  readonly n: string | null;
  readonly analyte: string;
  readonly metric: string;
  readonly statistic: string;
  /** Null when the row holds a range or words only. */
  readonly value: number | null;
  readonly unit: string;
  readonly spread: Spread | null;
  readonly says: string | null;
  readonly source: string;
  readonly place: string | null;
  readonly reading: Reading;
  readonly standing: Standing;
  readonly by: string | null;
  readonly why: string | null;
  readonly note: string | null;
}
