/**
 * What can happen to a person at a known moment:
 * add        state += value                (a bolus)
 * replace    state = value
 * scale      state *= value
 * inflow     inflow of the state = value   (per hour; all infusions running then, summed beforehand)
 * parameter  parameter = value             (a covariate that jumps)
 */
export const momentKinds = ['add', 'replace', 'scale', 'inflow', 'parameter'] as const;
export type MomentKind = (typeof momentKinds)[number];

/** Something known beforehand that happens to a state or parameter: a step ends exactly there. */
export interface Moment {
  readonly time: number;
  readonly kind: MomentKind;
  /** Index of the state or parameter. */
  readonly target: number;
  readonly value: number;
}

/** The moments of all persons in flat columns; those of person p are rows starts[p] .. starts[p + 1] - 1, in order of time. */
export interface Moments {
  readonly starts: Int32Array;
  readonly times: Float64Array;
  /** Index into `momentKinds`. */
  readonly kinds: Uint8Array;
  readonly targets: Int32Array;
  readonly values: Float64Array;
}

/** Persons, numbers and moments: nothing random is left, nothing is named. One person is a batch of one. */
export interface Batch {
  readonly persons: number;
  /** persons x parameterCount, coherent units. */
  readonly parameters: Float64Array;
  /** persons x stateCount, coherent units. */
  readonly initial: Float64Array;
  readonly moments: Moments;
  /** Times at which outputs are wanted, ascending, within start and end; the same time may stand twice. */
  readonly requested: Float64Array;
  /** 1 where the value just before the moments at that very time is wanted, 0 where the value after them is. */
  readonly requestedBefore: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly relativeTolerance: number;
  /** One for each state, in its unit. */
  readonly absoluteTolerances: Float64Array;
  readonly maxSteps: number;
  /** A fixed step instead of error control, for order tests; 0 means error control. */
  readonly fixedStep: number;
}

/** Lays the moments of each person out in columns. Sorts by time; equal times keep the order given. */
export function packMoments(byPerson: readonly (readonly Moment[])[]): Moments {
  const sorted = byPerson.map((moments) => [...moments].sort((a, b) => a.time - b.time));
  const all = sorted.flat();
  const starts = new Int32Array(byPerson.length + 1);
  sorted.forEach((moments, person) => (starts[person + 1] = starts[person] + moments.length));
  return Object.freeze({
    starts,
    times: Float64Array.from(all, ({ time }) => time),
    kinds: Uint8Array.from(all, ({ kind }) => momentKinds.indexOf(kind)),
    targets: Int32Array.from(all, ({ target }) => target),
    values: Float64Array.from(all, ({ value }) => value),
  });
}
