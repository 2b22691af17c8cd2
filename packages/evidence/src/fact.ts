/** Where a number was obtained. `derived` is arithmetic on cited numbers, `assumed` a declared choice with a range. */
export type Origin = 'human' | 'in vitro' | 'animal' | 'derived' | 'assumed';

/** How the number was read: in the work itself, in its abstract, or in somebody else's words about it. */
export type Reading = 'full text' | 'abstract' | 'secondary';

/** Whether a fact still speaks: replaced ones stay in the library, with what replaced them and why. */
export type Standing = 'current' | 'superseded' | 'suspect' | 'contradicting';

/** The scatter as the source gives it; `kind` says of what (SD, range over people, 95 % CI ...). */
export interface Spread {
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** Circumstances of a measurement, as short texts; only the keys that apply are there. */
export type Setting = Readonly<Partial<Record<SettingKey, string>>>;
export type SettingKey =
  | 'ligand'
  | 'target'
  | 'assay'
  | 'system'
  | 'reference'
  | 'drug'
  | 'dose'
  | 'route'
  | 'time'
  | 'n'
  | 'product'
  | 'region'
  | 'category'
  | 'exposure'
  | 'direction'
  | 'perpetrator'
  | 'victim'
  | 'design'
  | 'organ';

interface Recorded {
  /** `<topic>/<name>`, never reused. */
  readonly id: string;
  /** A noun phrase: what this is a number of. */
  readonly what: string;
  readonly origin: Origin;
  readonly species: string | null;
  readonly population: string | null;
  readonly method: string | null;
  readonly setting: Setting;
  /** Id of the source. */
  readonly source: string;
  /** Ids of further sources the number rests on. */
  readonly also: readonly string[];
  /** Table, page or "abstract". */
  readonly place: string | null;
  readonly reading: Reading;
  readonly standing: Standing;
  /** What replaced or contradicts it, and why; null when it stands. */
  readonly by: string | null;
  readonly why: string | null;
  readonly note: string | null;
}

/** What every fact with one number has. Satisfies `Given` of the engine's model words. */
interface OneNumber extends Recorded {
  readonly value: number;
  readonly unit: string;
  /** Plausible ends, in the same unit. */
  readonly range?: readonly [number, number];
  readonly spread: Spread | null;
}

/** One measured number. */
export interface ValueFact extends OneNumber {
  readonly kind: 'value';
}

/** A number computed from cited ones: by arithmetic, from a formula, or by a fit that `method` names. */
export interface DerivedFact extends OneNumber {
  readonly kind: 'derived';
  readonly formula: string | null;
  readonly arithmetic: string | null;
}

/** A number nobody measured: chosen inside a range, for a reason. */
export interface AssumedFact extends OneNumber {
  readonly kind: 'assumed';
  readonly range: readonly [number, number];
  readonly because: string;
}

/** Two ends without a centre. */
export interface RangeFact extends Recorded {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** A limit: below, above or about. */
export interface BoundFact extends Recorded {
  readonly kind: 'bound';
  readonly relation: '<' | '<=' | '>' | '>=' | '~';
  readonly value: number;
  readonly unit: string;
  readonly spread: Spread | null;
}

/** A finding without a usable number: a direction, a class, an order. */
export interface DirectionFact extends Recorded {
  readonly kind: 'direction';
  readonly says: string;
}

/** Several numbers that belong together, each with its label. */
export interface SeriesFact extends Recorded {
  readonly kind: 'series';
  readonly points: readonly { readonly at: string; readonly value: number; readonly unit: string }[];
}

/** What the model may ask for. */
export type ModelFact = ValueFact | DerivedFact | AssumedFact;

export type Fact = ModelFact | RangeFact | BoundFact | DirectionFact | SeriesFact;
