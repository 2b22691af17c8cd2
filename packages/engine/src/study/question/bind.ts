import { packMoments } from '../../kernel/index.js';
import type { Batch, Moment } from '../../kernel/index.js';
import { parameterValue } from '../../model/index.js';
import type { Model } from '../../model/index.js';
import { numbersOf, PersonRefused, placesOf, timelineOf } from '../dosing/index.js';
import type { Places, Regimen, SteadyPlace } from '../dosing/index.js';
import { freeStates, isLinear } from './free.js';
import { startsOf } from './starts.js';
import type { Starts } from './starts.js';

/** People as columns of parameter values by path, coherent units; a column that is missing is what the model was given. */
export interface People {
  readonly count: number;
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
}

/** What is asked of a model. Times in hours, tolerances in the unit of each state. */
export interface Question {
  /** One for all, or one for each person. */
  readonly regimen: Regimen | ((person: number) => Regimen);
  readonly people?: People;
  readonly start?: number;
  readonly end: number;
  readonly requested: readonly number[];
  /** True where the value left of the moment is wanted (D25); all after it unless said. */
  readonly requestedBefore?: readonly boolean[];
  readonly relativeTolerance?: number;
  /** One number for all states, or by path. */
  readonly absoluteTolerance?: number | Readonly<Record<string, number>>;
  readonly maxSteps?: number;
  /** Hours; a fixed step instead of error control. */
  readonly fixedStep?: number;
}

export const questionDefaults = { start: 0, relativeTolerance: 1e-6, absoluteTolerance: 1e-9, maxSteps: 100_000, fixedStep: 0 } as const;

/** A person who cannot be run, and why. */
export interface Refused {
  readonly person: number;
  readonly detail: string;
}

/** A steady state of one person that is to be found before the run. */
export interface SteadyTask extends SteadyPlace {
  readonly person: number;
}

/** Everything of a question in plain arrays: it can be handed to a worker that knows no names. */
export interface Bound {
  readonly batch: Batch;
  readonly steady: readonly SteadyTask[];
  /** States that a steady state decides. */
  readonly free: readonly number[];
  readonly linear: boolean;
  readonly usesTime: boolean;
  readonly refused: readonly Refused[];
}

/** What binding needs to know of a model, looked up once. */
export interface Binder {
  readonly model: Model;
  readonly places: Places;
  readonly starts: Starts;
  readonly given: Float64Array;
  readonly free: readonly number[];
  readonly linear: boolean;
}

export function binderOf(model: Model): Binder {
  return Object.freeze({
    model,
    places: placesOf(model),
    starts: startsOf(model),
    given: Float64Array.from(model.parameters, parameterValue),
    free: freeStates(model),
    linear: isLinear(model),
  });
}

/**
 * Binds persons first .. end - 1 of a question (all unless said) to a batch. Every dosing rule is
 * applied here. Throws RangeError for a question that means nothing; a person whose numbers are
 * not finite is refused, not thrown.
 */
export function bind(binder: Binder, question: Question, span?: { readonly first: number; readonly end: number }): Bound {
  const { start = questionDefaults.start, end, people } = question;
  checkTimes(question, start);
  checkPeople(people);
  const persons = Array.from({ length: (span?.end ?? people?.count ?? 1) - (span?.first ?? 0) }, (_, row) => row + (span?.first ?? 0));
  const made = persons.map((person) => personOf(binder, question, person));
  return Object.freeze({
    batch: Object.freeze({
      persons: persons.length,
      parameters: joined(made.map(({ parameters }) => parameters)),
      initial: joined(made.map(({ initial }) => initial)),
      moments: packMoments(made.map(({ moments }) => moments)),
      requested: Float64Array.from(question.requested),
      requestedBefore: Uint8Array.from(question.requested, (_, at) => (question.requestedBefore?.[at] === true ? 1 : 0)),
      start,
      end,
      ...controlsOf(binder, question),
    }),
    steady: made.flatMap(({ steady }, person) => steady.map((place) => ({ ...place, person }))),
    free: binder.free,
    linear: binder.linear,
    usesTime: binder.model.usesTime,
    refused: made.flatMap(({ refusal }, person) => (refusal === null ? [] : [{ person, detail: refusal }])),
  });
}

interface Person {
  readonly parameters: Float64Array;
  readonly initial: Float64Array;
  readonly moments: readonly Moment[];
  readonly steady: readonly SteadyPlace[];
  readonly refusal: string | null;
}

function personOf(binder: Binder, question: Question, person: number): Person {
  const { places, free, model } = binder;
  const { start = questionDefaults.start, end, requested } = question;
  const regimen = typeof question.regimen === 'function' ? question.regimen(person) : question.regimen;
  const own = ownParameters(binder, question.people, person);
  const numbers = numbersOf(own, regimen.courses ?? [], places);
  const parameters = numbers.allAt(start);
  const initial = new Float64Array(model.states.length);
  binder.starts(parameters, initial);
  const refusal = refusalOf(binder, parameters, initial);
  if (refusal !== null) return { parameters, initial, moments: [], steady: [], refusal };
  try {
    return { parameters, initial, ...timelineOf({ regimen, numbers, places, starts: initial, free, start, end, requested }), refusal };
  } catch (error) {
    if (error instanceof PersonRefused) return { parameters, initial, moments: [], steady: [], refusal: error.message };
    throw error;
  }
}

function ownParameters({ given, places }: Binder, people: People | undefined, person: number): Float64Array {
  const own = given.slice();
  for (const [path, column] of Object.entries(people?.columns ?? {})) own[places.parameterAt(path)] = column[person];
  return own;
}

function refusalOf({ model }: Binder, parameters: Float64Array, initial: Float64Array): string | null {
  const parameter = parameters.findIndex((value) => !Number.isFinite(value));
  if (parameter >= 0) return `expected a finite number for ${model.parameters[parameter].path}, found ${parameters[parameter]}`;
  const state = initial.findIndex((value) => !Number.isFinite(value));
  return state < 0 ? null : `expected a finite start of ${model.states[state].path}, found ${initial[state]}`;
}

function controlsOf({ model, places }: Binder, question: Question): Pick<Batch, 'relativeTolerance' | 'absoluteTolerances' | 'maxSteps' | 'fixedStep'> {
  const { relativeTolerance = questionDefaults.relativeTolerance, absoluteTolerance = questionDefaults.absoluteTolerance } = question;
  const { maxSteps = questionDefaults.maxSteps, fixedStep = questionDefaults.fixedStep } = question;
  const own = (path: string): number => (typeof absoluteTolerance === 'number' ? absoluteTolerance : absoluteTolerance[path] ?? questionDefaults.absoluteTolerance);
  if (typeof absoluteTolerance === 'object') Object.keys(absoluteTolerance).forEach((path) => places.stateAt(path));
  const absoluteTolerances = Float64Array.from(model.states, ({ path }, at) => own(path) * places.stateFactors[at]);
  const bad = [relativeTolerance, ...absoluteTolerances].find((value) => !(value > 0 && Number.isFinite(value)));
  if (bad !== undefined) throw new RangeError(`expected tolerances above zero, found ${bad}`);
  return { relativeTolerance, absoluteTolerances, maxSteps, fixedStep };
}

function checkTimes({ end, requested, requestedBefore }: Question, start: number): void {
  if (!(start < end && Number.isFinite(end))) throw new RangeError(`expected a start before the end, found ${start} h and ${end} h`);
  const stray = requested.findIndex((time, at) => !(time >= start && time <= end) || (at > 0 && !(requested[at - 1] <= time)));
  if (stray >= 0) throw new RangeError(`expected requested times ascending from ${start} to ${end} h, found ${requested[stray]} h in place ${stray}; sort them and keep those within`);
  if (requestedBefore !== undefined && requestedBefore.length !== requested.length)
    throw new RangeError(`expected as many marks "before" as requested times, found ${requestedBefore.length} and ${requested.length}`);
}

function checkPeople(people: People | undefined): void {
  if (people === undefined) return;
  if (!(Number.isInteger(people.count) && people.count >= 1)) throw new RangeError(`expected one person or more, found ${people.count}`);
  const short = Object.entries(people.columns).find(([, column]) => column.length !== people.count);
  if (short !== undefined) throw new RangeError(`expected ${people.count} values in the column ${short[0]}, found ${short[1].length}`);
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    whole.set(row, at);
    at += row.length;
  }
  return whole;
}
