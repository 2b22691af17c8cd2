/**
 * What a run answers: the one object printed by `--json`, drawn by the lab and judged by the trials.
 * Concentrations are nmol/L, occupancies fractions, times hours.
 */

export type Matrix = 'plasma-total' | 'plasma-unbound' | 'brain-unbound' | 'receptor';

export type MetricName = 'Cmax' | 'tmax' | 'AUClast' | 'AUCinf' | 'AUCextrapolatedPercent' | 'halfLife' | 'peakOccupancy';

/** How a model output stands to the evidence; only observations are ever called measured. */
export type Kind = 'fitted' | 'predicted' | 'assumed';

/** An interval says whether it spans people or what is not known; an absent one says why. */
export type Interval =
  | { readonly low: number; readonly high: number; readonly level: number; readonly of: 'people' | 'knowledge'; readonly draws: number }
  | { readonly absent: string };

/** Which of the two rival structures drew a curve: a, apparent compartments; b, blood flow and enzymes. */
export type StructureLetter = 'a' | 'b';

export interface Metric {
  readonly name: MetricName;
  /** Present when the scenario chose a structure. */
  readonly structure?: StructureLetter;
  readonly analyte: string;
  readonly matrix: Matrix;
  /** Always 'typical' here: one virtual person with central values. */
  readonly statistic: 'typical';
  readonly value: number;
  readonly unit: string;
  readonly kind: Kind;
  /** Half-lives say the hours they were read over; other metrics have none. */
  readonly window?: { readonly fromHours: number; readonly toHours: number };
  readonly interval: Interval;
  /** Ids of the facts this number rests on. */
  readonly facts: readonly string[];
}

export interface Series {
  readonly name: string;
  /** Present when the scenario chose a structure; then the name says it too. */
  readonly structure?: StructureLetter;
  readonly analyte: string;
  readonly matrix: Matrix;
  readonly unit: string;
  readonly timeHours: readonly number[];
  readonly values: readonly number[];
}

/**
 * Where a curve lies over the draws of what is not known, in the unit of the curve: at each of `timeHours` nine in ten draws between
 * p5 and p95, the middle half between p25 and p75. People differ besides. Of long runs every so many hours of the curve are kept.
 */
export interface RangeBand extends Omit<Series, 'values'> {
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
  readonly draws: number;
}

/** A number that is only a range. */
export interface RangeOfMetric {
  readonly name: MetricName;
  readonly structure?: StructureLetter;
  readonly analyte: string;
  readonly matrix: Matrix;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly of: 'knowledge';
  readonly draws: number;
}

/** What a run answers outside everything that was seen in people: ranges, and no series and no metric. */
export interface Extrapolation {
  readonly because: readonly string[];
  readonly bands: readonly RangeBand[];
  readonly ranges: readonly RangeOfMetric[];
}

export interface Manifest {
  readonly speciosa: string;
  readonly engine: string;
  readonly modelHash: string;
  readonly factsHash: string;
  readonly scenario: unknown;
  readonly seed: number;
  readonly solver: string;
  readonly relativeTolerance: number;
  readonly absoluteTolerance: number;
}

export interface ReportOutcome {
  readonly kind: 'success' | 'failure';
  readonly code: string;
  readonly timeHours: number;
  readonly counts: { readonly steps: number; readonly rejected: number; readonly rates: number; readonly factorizations: number };
  readonly advice: string;
}

/** A published point or summary that belongs on the same axes as a series. */
export interface ObservedPoint {
  readonly study: string;
  readonly analyte: string;
  readonly metric: string;
  readonly statistic: string;
  readonly timeHours: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly spread: string;
  readonly unit: string;
  readonly source: string;
}

/** What medicines beside kratom do to one exposure: with over without, by structure (b). */
export interface InteractionRatio {
  readonly medicines: readonly string[];
  readonly analyte: string;
  readonly of: 'AUClast' | 'Cmax';
  readonly ratio: number;
  readonly kind: Kind;
  readonly interval: Interval;
}

export interface Report {
  readonly kind: 'report';
  readonly title: string;
  readonly manifest: Manifest;
  readonly outcome: ReportOutcome;
  readonly metrics: readonly Metric[];
  readonly series: readonly Series[];
  /** Round the curves of plasma and of all receptors held, by the draws behind the intervals; absent where fewer than 20 were drawn, and of an extrapolation. */
  readonly bands?: readonly RangeBand[];
  /** Only of a scenario with medicines beside kratom. */
  readonly interactions?: readonly InteractionRatio[];
  /** Present only for an extrapolation; then `metrics` and `series` are empty. */
  readonly extrapolation?: Extrapolation;
  readonly balance: {
    readonly residualFraction: number;
    readonly molecules: readonly {
      readonly molecule: string;
      readonly deliveredNmol: number;
      readonly heldNmol: number;
      readonly eliminatedNmol: number;
      readonly residualFraction: number;
    }[];
  };
  /** Flags every surface must show: extrapolation, assumptions that matter, a medicine that is not modelled. */
  readonly flags: readonly string[];
  /** One sentence for those who listen rather than look. */
  readonly sentence: string;
  /** The closing line of every run and export. */
  readonly notice: string;
}
