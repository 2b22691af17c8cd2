import type { Failure, Unrun } from '@speciosa/engine/study';
import type { Interval, Kind, Manifest, Matrix, MetricName, Report } from '../report.js';

/** The shares of people below which a quantile lies. */
export const probabilities = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Five quantiles over people, each within 0.54 % of the true one. */
export interface Quantiles {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** The quantiles of one curve at each hour; NaN where nobody came. */
export interface PeopleBand {
  readonly name: string;
  readonly analyte: string;
  readonly matrix: Matrix;
  readonly unit: string;
  readonly timeHours: readonly number[];
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

/** One number of every person, as quantiles. The tag and the facts are those of the typical person's number, and the facts on how people differ. */
export interface PeopleMetric extends Quantiles {
  readonly name: MetricName;
  readonly analyte: string;
  readonly matrix: Matrix;
  readonly unit: string;
  readonly statistic: 'people';
  /** People who are in it. */
  readonly people: number;
  readonly kind: Kind;
  /** Nine in ten people. */
  readonly interval: Interval;
  readonly facts: readonly string[];
}

export interface PopulationOutcome {
  readonly people: number;
  /** Who is in the numbers: people = finished + failures + those not run. */
  readonly finished: number;
  readonly failures: readonly Failure[];
  /** Spans of people whose worker was lost. */
  readonly unrun: readonly Unrun[];
  /** People who were run again by the slow driver after a weak pivot. */
  readonly repeated: readonly number[];
}

export interface PopulationManifest extends Manifest {
  readonly people: {
    readonly count: number;
    readonly seed: number;
    readonly source: 'drawn' | 'handed in';
    readonly spreadFactsHash: string;
  };
  /** A short name for all quantiles: equal here, equal everywhere. */
  readonly answers: string;
}

/** What a run of many people answers. */
export interface PopulationReport {
  readonly kind: 'population';
  readonly title: string;
  readonly manifest: PopulationManifest;
  readonly outcome: PopulationOutcome;
  readonly metrics: readonly PeopleMetric[];
  readonly bands: readonly PeopleBand[];
  /** The typical virtual adult, whose curve is drawn before the bands. */
  readonly typical: Report;
  /** Flags every surface must show: those of the typical run, and what must be known about these people. */
  readonly flags: readonly string[];
  readonly sentence: string;
  readonly notice: string;
}

/** A run that was stopped answers no number. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly people: number;
  readonly done: number;
}
