import { compiledDriver } from '../compile/index.js';
import { emptyAnswers, failure, outcomeOf } from '../kernel/index.js';
import type { Answers, Batch, Driver, Outcome } from '../kernel/index.js';
import type { Model } from '../model/index.js';
import { plainDriver } from '../solve/index.js';
import { balanceOf } from './balance.js';
import type { Balance } from './balance.js';
import { bind, binderOf, endOfRefused, endOfUnsettled, fingerprintOfModel, provenanceOf, settle } from './question/index.js';
import type { Binder, Bound, Provenance, Question } from './question/index.js';
import type { Course, Dose, RegimenEvent } from './dosing/index.js';

/** A model made ready to run, once for many runs. */
export interface Prepared {
  readonly model: Model;
  readonly driver: Driver;
  readonly binder: Binder;
  readonly fingerprint: string;
  /** The slow driver that survives weak pivots; made when first needed. */
  readonly pivoting: () => Driver;
}

export interface PrepareOptions {
  /** Compiled to WebAssembly unless said; `plain` runs anywhere, slowly. */
  readonly driver?: 'compiled' | 'plain' | ((model: Model) => Driver);
}

/** What one person does and what is asked; see `Question` for the rest. */
export interface RunInput extends Omit<Question, 'regimen' | 'people' | 'start' | 'end' | 'requested'> {
  readonly doses: readonly Dose[];
  readonly events?: readonly RegimenEvent[];
  readonly courses?: readonly Course[];
  /** The run lasts from 0 to here; h. */
  readonly spanHours: number;
  readonly requestedHours: readonly number[];
  /** Values by path, in coherent units; what is left out is what the model was given. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** One person's curves and how they were obtained. */
export interface Result {
  readonly kind: 'result';
  readonly outcome: Outcome;
  /** The requested hours. */
  readonly times: Float64Array;
  /** By path, in the unit of the output; NaN where a failed run never came. */
  readonly outputs: Readonly<Record<string, Float64Array>>;
  /** By path, in the unit of the state; NaN after a failure. */
  readonly finalStates: Readonly<Record<string, number>>;
  readonly balance: Balance;
  readonly provenance: Provenance;
}

/** Compiles a model. The same prepared model serves any number of runs, one after the other. */
export function prepare(model: Model, { driver = 'compiled' }: PrepareOptions = {}): Prepared {
  let pivoting: Driver | null = null;
  return Object.freeze({
    model,
    driver: driver === 'compiled' ? compiledDriver(model) : driver === 'plain' ? plainDriver(model) : driver(model),
    binder: binderOf(model),
    fingerprint: fingerprintOfModel(model),
    pivoting: () => (pivoting ??= plainDriver(model, { pivoting: 'rows' })),
  });
}

/**
 * Runs one person. A failure is a value: `outcome` says when, why and what to do, and rows that were
 * not reached are NaN. A run that meets a weak pivot is repeated by the pivoting driver, and
 * `outcome.notes` says so. Throws RangeError for input that means nothing.
 */
export function runPrepared(prepared: Prepared, input: RunInput): Result {
  const bound = bind(prepared.binder, questionOf(input));
  const [refused] = bound.refused;
  if (refused !== undefined)
    return resultOf(prepared, bound.batch, blank(prepared, bound), {
      outcome: endOfRefused(refused, bound.batch.start),
      driver: prepared.driver,
    });
  const first = attempt(prepared.driver, bound, prepared.model);
  if (first.outcome.code !== 'weak-pivot') return resultOf(prepared, first.batch, first.answers, first);
  const again = attempt(prepared.pivoting(), bound, prepared.model);
  const note = `a weak pivot was met at ${first.outcome.time} h; the whole run was repeated with row pivoting`;
  return resultOf(prepared, again.batch, again.answers, {
    ...again,
    outcome: Object.freeze({ ...again.outcome, notes: Object.freeze([...again.outcome.notes, note]) }),
  });
}

/** Prepares and runs in one go. */
export const run = (model: Model, input: RunInput, options: PrepareOptions = {}): Result => runPrepared(prepare(model, options), input);

function questionOf({ doses, events = [], courses = [], spanHours, requestedHours, parameters = {}, ...controls }: RunInput): Question {
  const columns = Object.fromEntries(Object.entries(parameters).map(([path, value]) => [path, [value]]));
  return { ...controls, regimen: { doses, events, courses }, people: { count: 1, columns }, end: spanHours, requested: requestedHours };
}

interface Attempt {
  readonly batch: Batch;
  readonly answers: Answers;
  readonly outcome: Outcome;
  readonly driver: Driver;
}

function attempt(driver: Driver, bound: Bound, model: Model): Attempt {
  const { batch, unsettled } = settle(bound, driver);
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  const [lost] = unsettled;
  if (lost !== undefined)
    return { batch, answers, driver, outcome: endOfUnsettled(lost, lost.state === null ? null : model.states[lost.state].path) };
  driver.run(batch, answers);
  return { batch, answers, driver, outcome: finite(outcomeOf(answers, 0), answers, batch) };
}

/** A curve that is not finite is no success, whatever the integrator thought of its states. */
function finite(outcome: Outcome, { rows }: Answers, { requested }: Batch): Outcome {
  const at = outcome.kind === 'success' ? rows.findIndex((value) => !Number.isFinite(value)) : -1;
  if (at < 0) return outcome;
  const time = requested[Math.floor((at * requested.length) / rows.length)] ?? outcome.time;
  return failure('not-finite', time, outcome.counts, `an output is ${rows[at]} at ${time} h`);
}

const blank = ({ driver }: Prepared, { batch }: Bound): Answers => emptyAnswers(batch, driver.stateCount, driver.outputCount);

function resultOf(
  { model, binder, fingerprint }: Prepared,
  batch: Batch,
  answers: Answers,
  { outcome, driver }: Pick<Attempt, 'outcome' | 'driver'>,
): Result {
  const width = model.outputs.length;
  const { stateFactors, outputFactors } = binder.places;
  const column = (at: number): Float64Array =>
    Float64Array.from(batch.requested, (_, row) => answers.rows[row * width + at] / outputFactors[at]);
  return Object.freeze({
    kind: 'result',
    outcome,
    times: batch.requested.slice(),
    outputs: Object.freeze(Object.fromEntries(model.outputs.map(({ path }, at) => [path, column(at)]))),
    finalStates: Object.freeze(Object.fromEntries(model.states.map(({ path }, at) => [path, answers.finalStates[at] / stateFactors[at]]))),
    balance: balanceOf(model, batch, 0, answers.finalStates),
    provenance: provenanceOf(model, fingerprint, driver, 1, batch),
  });
}
