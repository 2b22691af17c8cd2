import { compiledDriver } from '../../compile/index.js';
import { emptyAnswers, interpret, momentKinds, outcomeOf, packMoments } from '../../kernel/index.js';
import type { Answers, Batch, Driver, Kernel, Moment, Outcome } from '../../kernel/index.js';
import { withInflows, withSensitivities } from '../../model/index.js';
import type { Model, ParameterSymbol } from '../../model/index.js';
import { bind, binderOf } from '../question/index.js';
import type { Binder, Question } from '../question/index.js';
import { jumped } from './jump.js';
import { momentSlopes } from './moment-slopes.js';

/** A model with its sensitivities, made ready once. */
export interface PreparedSensitivity {
  readonly model: Model;
  readonly extended: Model;
  readonly parameters: readonly ParameterSymbol[];
  readonly driver: Driver;
  readonly kernel: Kernel;
  readonly binder: Binder;
}

export interface SensitivityResult {
  readonly outcome: Outcome;
  readonly times: Float64Array;
  /** Outputs and, under `slopePath(output, parameter)`, their sensitivities; coherent units. */
  readonly outputs: Readonly<Record<string, Float64Array>>;
}

/** Throws RangeError for an unknown parameter path, or a model that looks back in time. */
export function prepareSensitivity(model: Model, parameterPaths: readonly string[]): PreparedSensitivity {
  const parameters = parameterPaths.map((path) => {
    const found = model.parameters.find((parameter) => parameter.path === path);
    if (found === undefined) throw new RangeError(`expected the path of a parameter of ${model.name}, found "${path}"`);
    return found;
  });
  const open = withInflows(model);
  const extended = withSensitivities(open, parameters);
  return Object.freeze({ model, extended, parameters, driver: compiledDriver(extended), kernel: interpret(open), binder: binderOf(model) });
}

/**
 * One person's curves and how each parameter bends them, through doses whose amounts, times, lengths
 * and lags depend on the parameters: between moments the extended system runs, at a moment
 * s+ = h_y (s- + f- dT/dp) + h_p - f+ dT/dp. A moment whose order among others would change with a
 * parameter has no slope and is refused. Steady-state doses are not written yet and are refused.
 */
export function runSensitivity(prepared: PreparedSensitivity, question: Question): SensitivityResult {
  const bound = bind(prepared.binder, question);
  const [refused] = bound.refused;
  if (refused !== undefined) throw new RangeError(refused.detail);
  if (bound.steady.length > 0) throw new RangeError('expected doses that are all given, found a steady state; sensitivities of steady states are not written yet');
  const slopes = momentSlopes(prepared, question, bound.batch);
  return journey(prepared, bound.batch, slopes);
}

/** From stretch to stretch. */
function journey(prepared: PreparedSensitivity, batch: Batch, slopes: ReturnType<typeof momentSlopes>): SensitivityResult {
  const { extended } = prepared;
  const rows = new Float64Array(batch.requested.length * extended.outputs.length).fill(Number.NaN);
  const moments = momentsOf(batch);
  const stops = [...new Set([batch.start, ...moments.map(({ time }) => time), batch.end])].sort((a, b) => a - b);
  let here: Standing = { states: startOf(prepared, batch), inflow: new Float64Array(extended.states.length), parameters: Float64Array.from(extended.parameters, (_, at) => batch.parameters[at] ?? 0) };
  let outcome: Outcome | null = null;
  stops.forEach((time, at) => {
    if (outcome?.kind === 'failure') return;
    answerAt(prepared, batch, rows, time, here, 1);
    here = moments.reduce((standing, moment, row) => (moment.time === time ? jumped(prepared, standing, moment, slopes, row) : standing), here);
    answerAt(prepared, batch, rows, time, here, 0);
    const next = stops[at + 1];
    if (next === undefined) return;
    const stretch = runStretch(prepared, batch, here, time, next);
    outcome = outcomeOf(stretch.answers, 0);
    stretch.requested.forEach((row, place) => rows.set(stretch.answers.rows.subarray(place * extended.outputs.length, (place + 1) * extended.outputs.length), row * extended.outputs.length));
    here = { ...here, states: stretch.answers.finalStates };
  });
  if (outcome === null) throw new Error('a run without a stretch');
  return { outcome, times: batch.requested.slice(), outputs: Object.fromEntries(extended.outputs.map(({ path }, column) => [path, batch.requested.map((_, row) => rows[row * extended.outputs.length + column])])) };
}

/** Where a person stands between two stretches: infusions into states are parameters, what runs into slopes is an inflow. */
export interface Standing {
  readonly states: Float64Array;
  readonly inflow: Float64Array;
  readonly parameters: Float64Array;
}

function momentsOf({ moments }: Batch): Moment[] {
  return Array.from(moments.times, (time, row) => ({ time, kind: momentKinds[moments.kinds[row]], target: moments.targets[row], value: moments.values[row] }));
}

/** The person's start, and its own slopes: starts are expressions of parameters. */
function startOf({ extended }: PreparedSensitivity, batch: Batch): Float64Array {
  const { initial } = bind(binderOf(extended), { regimen: { doses: [] }, people: columnsOf(extended, batch), end: batch.end, requested: [] }).batch;
  return initial;
}

const columnsOf = (extended: Model, batch: Batch) => ({ count: 1, columns: Object.fromEntries(extended.parameters.map(({ path }, at) => [path, [batch.parameters[at] ?? 0]])) });

function stretchBatch(batch: Batch, { extended }: PreparedSensitivity, here: Standing, start: number, end: number, requested: readonly number[]): Batch {
  const inflows = Array.from(here.inflow, (value, target): Moment => ({ time: start, kind: 'inflow', target, value })).filter(({ value }) => value !== 0);
  return {
    ...batch,
    parameters: here.parameters,
    initial: here.states,
    moments: packMoments([inflows]),
    requested: Float64Array.from(requested, (row) => batch.requested[row]),
    requestedBefore: new Uint8Array(requested.length),
    start,
    end,
    absoluteTolerances: tolerancesOf(batch, extended),
  };
}

/** A slope is as good as its state: the state's tolerance per size of the parameter. */
function tolerancesOf({ absoluteTolerances, parameters }: Batch, { states, parameters: symbols }: Model): Float64Array {
  const own = absoluteTolerances.length;
  const count = states.length / own - 1;
  const scale = Array.from({ length: count }, (_, at) => 1 / Math.max(1e-12, Math.abs(parameters[Math.min(at, symbols.length - 1)] ?? 1)));
  return Float64Array.from(states, (_, at) => absoluteTolerances[at % own] * (at < own ? 1 : scale[Math.floor(at / own) - 1]));
}

function runStretch(prepared: PreparedSensitivity, batch: Batch, here: Standing, start: number, end: number): { readonly answers: Answers; readonly requested: readonly number[] } {
  const requested = Array.from(batch.requested.keys()).filter((row) => batch.requested[row] > start && batch.requested[row] < end);
  const stretch = stretchBatch(batch, prepared, here, start, end, requested);
  const answers = emptyAnswers(stretch, prepared.driver.stateCount, prepared.driver.outputCount);
  prepared.driver.run(stretch, answers);
  return { answers, requested };
}

/** Rows asked for at a stop itself, on the side asked for. */
function answerAt({ extended, driver }: PreparedSensitivity, batch: Batch, rows: Float64Array, time: number, here: Standing, side: 0 | 1): void {
  batch.requested.forEach((asked, row) => {
    if (asked !== time || batch.requestedBefore[row] !== side) return;
    outputsOf(extended)(time, here.states, here.parameters, rows.subarray(row * driver.outputCount, (row + 1) * driver.outputCount));
  });
}

const kernels = new WeakMap<Model, Kernel>();
function outputsOf(model: Model): Kernel['outputs'] {
  const kernel = kernels.get(model) ?? interpret(model);
  kernels.set(model, kernel);
  return kernel.outputs;
}
