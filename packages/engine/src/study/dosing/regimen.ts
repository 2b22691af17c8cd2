/** A number, or the path of the parameter whose value the person has when the dose is due (D9). */
export type Modelled = number | { readonly parameter: string };

/** What is given, where, when and how often. SPEC.md holds the rules; amounts are in the unit of the state, times in hours. */
export interface Dose {
  /** Path of the state, or its place in the model. */
  readonly state: string | number;
  readonly amount: number;
  readonly time: number;
  /** Hours from one dose to the next; null or left out for a single one. */
  readonly every?: number | null;
  /** How many doses in all, one unless said (D10). */
  readonly times?: number;
  /** Per hour; the dose becomes an infusion of this rate (D6). */
  readonly rate?: Modelled;
  /** Hours; the dose becomes an infusion of this length (D7). */
  readonly duration?: Modelled;
  /** Hours from when it is due to when it is given (D8). */
  readonly lag?: Modelled;
  /** The share that arrives (D5). */
  readonly availability?: Modelled;
  /** The doses before it, without end, are thought to have been given (D14). */
  readonly steadyState?: 'reset' | 'add';
}

export type RegimenEvent =
  | { readonly kind: 'reset'; readonly time: number }
  | { readonly kind: 'replace'; readonly time: number; readonly state: string | number; readonly value: number }
  | { readonly kind: 'scale'; readonly time: number; readonly state: string | number; readonly factor: number };

/** A parameter that changes: its values, in coherent units, at ascending times (D20). */
export interface Course {
  readonly parameter: string;
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly carry?: 'forward' | 'backward';
}

/** All that is known beforehand of what happens to a person. The order of rows means nothing (D23). */
export interface Regimen {
  readonly doses: readonly Dose[];
  readonly events?: readonly RegimenEvent[];
  readonly courses?: readonly Course[];
}
