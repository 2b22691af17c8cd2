import { packMoments } from '../../kernel/index.js';
import type { Moment, Moments } from '../../kernel/index.js';
import { numbersOf, PersonRefused, timelineOf } from '../dosing/index.js';
import type { Numbers, Regimen, SteadyPlace, Timeline } from '../dosing/index.js';
import type { Binder } from './binder.js';
import type { Refused, SteadyTask } from './bound.js';
import { withEchoes } from './echoes.js';
import { questionDefaults } from './question.js';
import type { Question } from './question.js';
import { refusalOfCourses, refusalOfNumbers } from './refused.js';

/** What binding makes of the persons of a question, beside their numbers. */
export interface Persons {
  readonly initial: Float64Array;
  readonly moments: Moments;
  readonly steady: readonly SteadyTask[];
  readonly refused: readonly Refused[];
}

/**
 * Start values and moments of persons whose rows of parameters are handed over, the first of whom is
 * `first` of the question. Courses write the values in force at the start into those rows.
 */
export function personsOf(
  binder: Binder,
  question: Question,
  parameters: Float64Array,
  { first, end }: { readonly first: number; readonly end: number },
): Persons {
  const [width, states] = [binder.given.length, binder.model.states.length];
  const count = end - first;
  const initial = new Float64Array(count * states);
  const shared = sharedBy(question, binder);
  let known: Timeline | null = null;
  const timelines: Timeline[] = [];
  const refused: Refused[] = [];
  for (let person = 0; person < count; person += 1) {
    const own = parameters.subarray(person * width, (person + 1) * width);
    const starts = initial.subarray(person * states, (person + 1) * states);
    const made = one(binder, question, own, starts, first + person, known);
    if (typeof made === 'string') refused.push({ person, detail: made });
    else if (shared) known ??= made;
    timelines.push(typeof made === 'string' ? nothing : made);
  }
  const steady = timelines.flatMap((timeline, person) => timeline.steady.map((place) => ({ ...place, person })));
  return { initial, moments: packed(timelines), steady, refused };
}

const nothing: Timeline = Object.freeze({ moments: [], steady: [] });

/** Everyone's moments are the same when no row reads a person's numbers, none goes back to start values, and none is felt again after a person's delay. */
function sharedBy({ regimen }: Question, { startsVary, lags }: Binder): boolean {
  if (typeof regimen === 'function' || lags !== null) return false;
  const reads = regimen.doses.some(({ rate, duration, lag, availability }) =>
    [rate, duration, lag, availability].some((modelled) => typeof modelled === 'object'),
  );
  const returns =
    (regimen.events ?? []).some(({ kind }) => kind === 'reset') || regimen.doses.some(({ steadyState }) => steadyState !== undefined);
  return !reads && !(returns && startsVary);
}

/** One person's timeline, or why there is none. */
function one(
  binder: Binder,
  question: Question,
  own: Float64Array,
  starts: Float64Array,
  person: number,
  known: Timeline | null,
): Timeline | string {
  const { start = questionDefaults.start, end, requested } = question;
  const regimen = typeof question.regimen === 'function' ? question.regimen(person) : question.regimen;
  const numbers = numbersOf(own.slice(), regimen.courses ?? [], binder.places);
  if (regimen.courses !== undefined) own.set(numbers.allAt(start));
  binder.starts(own, starts);
  const refusal = refusalOfNumbers(binder, own, starts) ?? refusalOfCourses(binder, regimen.courses ?? []);
  if (refusal !== null) return refusal;
  if (known !== null) return { moments: known.moments, steady: known.steady.map((place) => withNumbers(place, numbers)) };
  const made = timelineOrWhyNot(binder, regimen, numbers, starts, { start, end, requested });
  return typeof made === 'string' || binder.lags === null
    ? made
    : { ...made, moments: withEchoes(made.moments, binder.lags(own), { start, end }) };
}

const withNumbers = ({ dose, row }: SteadyPlace, numbers: Numbers): SteadyPlace => ({
  row,
  dose: { ...dose, parameters: numbers.allAt(dose.time) },
});

function timelineOrWhyNot(
  { places, free }: Binder,
  regimen: Regimen,
  numbers: Numbers,
  starts: Float64Array,
  span: { readonly start: number; readonly end: number; readonly requested: readonly number[] },
): Timeline | string {
  try {
    return timelineOf({ regimen, numbers, places, starts, free, ...span });
  } catch (error) {
    if (error instanceof PersonRefused) return error.message;
    throw error;
  }
}

/** The moments of all persons in columns; those that several persons share are laid out once and copied. */
function packed(timelines: readonly Timeline[]): Moments {
  const laid = new Map<readonly Moment[], Moments>();
  for (const { moments } of timelines) if (!laid.has(moments)) laid.set(moments, packMoments([moments]));
  const starts = new Int32Array(timelines.length + 1);
  timelines.forEach(({ moments }, person) => (starts[person + 1] = starts[person] + moments.length));
  const total = starts[timelines.length];
  const whole = {
    starts,
    times: new Float64Array(total),
    kinds: new Uint8Array(total),
    targets: new Int32Array(total),
    values: new Float64Array(total),
  };
  timelines.forEach(({ moments }, person) => {
    const own = laid.get(moments);
    if (own === undefined || moments.length === 0) return;
    for (const column of ['times', 'kinds', 'targets', 'values'] as const) whole[column].set(own[column], starts[person]);
  });
  return Object.freeze(whole);
}
