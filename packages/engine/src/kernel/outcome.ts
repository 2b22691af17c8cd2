/** How a run ended. Failing is a value: it carries the time, the counts and what to do. */
export interface Outcome {
  readonly kind: 'success' | 'failure';
  readonly code: OutcomeCode;
  readonly time: number;
  readonly counts: Counts;
  readonly advice: string;
  /** Things a reader must know even of a success, such as a fallback that was taken. */
  readonly notes: readonly string[];
}

/** In the order of their numbers in flat answers; never reorder. */
export const outcomeCodes = [
  'done',
  'step-too-small',
  'too-many-steps',
  'not-finite',
  'weak-pivot',
  'bad-input',
  'worker-lost',
  'cancelled',
  'no-steady-state',
  'endless-events',
  'tolerance-too-small',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** The number that stands for a code in `Answers.codes`: its place in `outcomeCodes`. */
export const codeNumber = (code: OutcomeCode): number => outcomeCodes.indexOf(code);

export interface Counts {
  readonly steps: number;
  readonly rejected: number;
  readonly rates: number;
  readonly factorizations: number;
}

const adviceFor: Readonly<Record<OutcomeCode, string>> = {
  done: 'nothing to do',
  'step-too-small': 'the solution may blow up here; look at the rates near this time, or loosen the tolerance',
  'too-many-steps': 'raise the limit of steps, loosen the tolerance, or shorten the span',
  'not-finite': 'a rate is not a finite number; look for a division by zero, a parameter out of range, or a solution that blows up here',
  'weak-pivot': 'the step matrix cannot be factored reliably without pivoting; run this person with the pivoting driver',
  'bad-input': 'mend the input that is named',
  'worker-lost': 'the worker that held this person ended; run again, with fewer workers if memory was short',
  'no-steady-state': 'give the doses before it as rows instead, or look for a state that nothing takes away from',
  'endless-events': "events keep causing each other at one moment; let one of them leave the other's condition alone",
  'tolerance-too-small': 'numbers of this format cannot meet such a tolerance; ask for a larger one, or use doubles',
  cancelled: 'the run was stopped before this person; run again to the end',
};

export function success(time: number, counts: Counts, notes: readonly string[] = []): Outcome {
  return Object.freeze({
    kind: 'success',
    code: 'done',
    time,
    counts: Object.freeze({ ...counts }),
    advice: adviceFor.done,
    notes: Object.freeze([...notes]),
  });
}

/** An end that is no success: time in hours, what it cost, and advice, before which `detail` says what happened. */
export function failure(code: Exclude<OutcomeCode, 'done'>, time: number, counts: Counts, detail = ''): Outcome {
  const advice = detail === '' ? adviceFor[code] : `${detail}; ${adviceFor[code]}`;
  return Object.freeze({ kind: 'failure', code, time, counts: Object.freeze({ ...counts }), advice, notes: Object.freeze([]) });
}
