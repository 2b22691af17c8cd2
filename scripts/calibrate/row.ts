/** One printed row that a fit meets. */
export interface Row {
  readonly name: string;
  readonly seen: number;
  /** Standard deviation of the logarithm in the loss, and what is really known of the printed centre. */
  readonly width: number;
  readonly doubt: number;
  readonly model: number;
}

/** A value that is set, in the unit of its fact, and where the fit begins. */
export interface Value {
  readonly id: string;
  readonly start: number;
}

/** Values in place of recorded ones, in the units of the facts. */
export type Values = ReadonlyMap<string, number>;

/** What a fit found, and what its rows leave open. */
export interface Calibrated {
  readonly loss: number;
  readonly steps: number;
  readonly evaluations: number;
  readonly rows: readonly Row[];
  readonly values: readonly (Value & { readonly value: number })[];
  readonly open: Open;
}

/** How fitted values vary together (covariance of logarithms), and how they follow facts that the fit held still. */
export interface Open {
  readonly ids: readonly string[];
  readonly covariance: readonly (readonly number[])[];
  readonly beside: readonly string[];
  readonly follows: readonly (readonly number[])[];
}

export const row = (name: string, seen: number, model: number, width: number, doubt = width): Row => ({ name, seen, model, width, doubt });

/** Spread over n people: the range of five normals is 2.33 standard deviations wide; a median is 1.25 times as wide as a mean. */
export const medianOfFive = (low: number, high: number): number => ((Math.log(high / low) / 2.326) * 1.25) / Math.sqrt(5);
