import type { Kind, Manifest } from '../../report.js';

/**
 * What is to be seen, in hours and nmol/L, before anyone knows pixels or columns.
 * Every window draws this one value: terminal, SVG export and lab cannot disagree.
 */
export interface Scene {
  readonly kind: 'scene';
  readonly title: string;
  /** The text twin, for those who listen rather than look. */
  readonly sentence: string;
  readonly fromHours: number;
  readonly toHours: number;
  readonly panels: readonly Panel[];
  /** What the marks mean and what must be said beside them. */
  readonly remarks: readonly string[];
  readonly notice: string;
  /** Versions, hashes and seed in one line, for the eye. */
  readonly provenance: string;
  /** What reproduces the reports, for machines. */
  readonly manifests: readonly Manifest[];
}

export type PanelName = 'plasma' | 'receptor';

export type Scaling = 'linear' | 'log';

/** One pair of axes with what is drawn on it. */
export interface Panel {
  readonly name: PanelName;
  readonly title: string;
  readonly unit: string;
  readonly scaling: Scaling;
  /** Ends of the value axis in `unit`; above zero when the scaling is log. */
  readonly low: number;
  readonly high: number;
  readonly second: SecondAxis | null;
  readonly curves: readonly Curve[];
  /** Where people or draws lie, behind the curves. */
  readonly bands?: readonly BandMark[];
  /** What the bands hold; people unless said. Knowledge is draws round a line, draws a range without one. */
  readonly bandsOf?: 'people' | 'draws' | 'knowledge';
  readonly observed: readonly ObservedMark[];
}

/** The same heights read in another unit: value in `unit` x factor. Mass units hold for one molecule only, so it is named. */
export interface SecondAxis {
  readonly unit: string;
  readonly of: string;
  readonly factor: number;
}

export interface Curve {
  readonly name: string;
  /** The highest value with its tag; null when the report gives none. A curve has no tag of its own, its peak has. */
  readonly peak: { readonly text: string; readonly unit: string; readonly kind: Kind } | null;
  readonly look: number;
  /** Runs of neighbouring points; a value that is not a number ends a run and is never drawn as zero. */
  readonly runs: readonly (readonly Point[])[];
}

export interface Point {
  readonly hours: number;
  readonly value: number;
}

/** Where people or draws lie at each hour: nine in ten between low and high, the middle half between innerLow and innerHigh. */
export interface BandMark {
  readonly name: string;
  readonly look: number;
  /** Runs of neighbouring hours; an hour at which nobody came ends a run. */
  readonly runs: readonly (readonly BandPoint[])[];
}

export interface BandPoint {
  readonly hours: number;
  readonly low: number;
  readonly innerLow: number;
  readonly innerHigh: number;
  readonly high: number;
}

/** What a study saw: a point, and whiskers where it gave a spread. */
export interface ObservedMark {
  readonly name: string;
  readonly study: string;
  readonly look: number;
  readonly hours: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}
