import type { Marker, Scaling, Tick } from '../scene/index.js';

/** A picture on any two axes, before anyone knows pixels: curves, bands and points, or rows of spans. */
export type Chart = PlaneChart | RowChart;

interface Common {
  readonly title: string;
  /** The text twin, for those who listen rather than look. */
  readonly sentence: string;
  readonly x: Axis;
  readonly keys: readonly Key[];
}

/** Two axes of numbers. */
export interface PlaneChart extends Common {
  readonly kind: 'plane';
  readonly y: Axis;
  /** Drawn in this order: what lies under comes first. */
  readonly marks: readonly Mark[];
  /** Width over height of the plane itself; absent where it may be as wide as the sheet. */
  readonly aspect?: number;
}

/** One axis of numbers and a list of names. */
export interface RowChart extends Common {
  readonly kind: 'rows';
  readonly rows: readonly Row[];
}

export interface Axis {
  readonly title: string;
  /** Empty for a pure number. */
  readonly unit: string;
  readonly scaling: Scaling;
  /** Ends of the axis; above zero when the scaling is log. */
  readonly low: number;
  readonly high: number;
  /** Where to write what, if not at round numbers. */
  readonly ticks?: readonly Tick[];
}

/** What a look stands for; said above the picture. */
export interface Key {
  readonly name: string;
  readonly look: number | 'quiet';
  readonly sample: 'line' | 'whisker' | 'band' | 'dot' | 'open' | 'dotted' | Fill;
  /** In place of the marker of the look. */
  readonly marker?: Marker;
}

/** Ways to fill a bar that are told apart without colour. */
export type Fill = 'solid' | 'hatched' | 'empty';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A value that is not a number is never drawn: it breaks a line and a band, and leaves a dot out. */
export type Mark =
  | { readonly kind: 'line'; readonly name: string; readonly look: number | 'quiet'; readonly places: readonly Place[] }
  | {
      readonly kind: 'band';
      readonly name: string;
      readonly look: number | 'quiet';
      readonly places: readonly { readonly x: number; readonly low: number; readonly high: number }[];
    }
  | ({ readonly kind: 'dot'; readonly name: string; readonly look: number; readonly open: boolean } & Place & Whiskers & Figure)
  /** A line across the plane at a value of one axis, with its name. */
  | { readonly kind: 'rule'; readonly across: 'x' | 'y'; readonly at: number; readonly name: string }
  /** A span of the x axis at a height, with an optional middle. */
  | {
      readonly kind: 'span';
      readonly name: string;
      readonly look: number;
      readonly y: number;
      readonly low: number;
      readonly middle: number | null;
      readonly high: number;
    };

/** Where a look must say more than one thing. */
interface Figure {
  /** In place of the marker of the look. */
  readonly marker?: Marker;
  /** A point in the middle of an open mark. */
  readonly dotted?: boolean;
  readonly small?: boolean;
}

interface Whiskers {
  readonly xEnds?: readonly [number, number];
  readonly yEnds?: readonly [number, number];
}

export interface Row {
  readonly name: string;
  /** What stands at the end of the row; said even where nothing can be drawn. */
  readonly note: string;
  readonly spans: readonly RowSpan[];
  readonly dots: readonly RowDot[];
}

export interface RowDot {
  readonly name: string;
  readonly at: number;
  readonly look: number;
  readonly open: boolean;
  /** A little lower, where two answers share a row. */
  readonly below?: boolean;
}

/** A whisker from low to high, or a filled bar. */
export interface RowSpan {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly look: number | 'quiet';
  readonly fill: Fill | 'whisker';
  readonly below?: boolean;
}
