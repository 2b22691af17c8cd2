import { compiledDriver } from '../../compile/index.js';
import { interpret } from '../../kernel/index.js';
import type { Batch, Driver, Kernel, Outcome } from '../../kernel/index.js';
import { withInflows, withSensitivities } from '../../model/index.js';
import type { Model, ParameterSymbol } from '../../model/index.js';
import { bind, binderOf, endOfRefused, endOfUnsettled, settle } from '../question/index.js';
import type { Binder, Question } from '../question/index.js';
import { journey, standingAtStart } from './journey.js';
import { momentSlopes, nearby } from './moment-slopes.js';
import { withSteadySlopes } from './steady-slopes.js';

/** A model with its sensitivities, made ready once. */
export interface PreparedSensitivity {
  readonly model: Model;
  readonly extended: Model;
  readonly parameters: readonly ParameterSymbol[];
  /** Runs the extended model. */
  readonly driver: Driver;
  /** Runs the model itself: searches for steady states need no slopes. */
  readonly plain: () => Driver;
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
  let plain: Driver | null = null;
  return Object.freeze({
    model,
    extended,
    parameters,
    driver: compiledDriver(extended),
    plain: () => (plain ??= compiledDriver(model)),
    kernel: interpret(open),
    binder: binderOf(model),
  });
}

/**
 * One person's curves and how each parameter bends them, through doses whose amounts, times, lengths
 * and lags depend on the parameters: between moments the extended system runs, at a moment
 * s+ = h_y (s- + f- dT/dp) + h_p - f+ dT/dp; a steady state bends as its period does (`steady-slopes.ts`).
 * A failure is a value. A moment whose order among others would change with a parameter has no slope: RangeError.
 */
export function runSensitivity(prepared: PreparedSensitivity, question: Question): SensitivityResult {
  const bound = bind(prepared.binder, question);
  const [refused] = bound.refused;
  if (refused !== undefined) return nothingFound(prepared, bound.batch, endOfRefused(refused, bound.batch.start));
  const {
    batch,
    unsettled: [lost],
  } = bound.steady.length === 0 ? { batch: bound.batch, unsettled: [] } : settle(bound, prepared.plain());
  if (lost !== undefined)
    return nothingFound(prepared, batch, endOfUnsettled(lost, lost.state === null ? null : prepared.model.states[lost.state].path));
  const around = nearby(prepared, question, bound);
  const slopes = momentSlopes(around, batch);
  const whole = withSteadySlopes(prepared, { ...bound, batch }, around, slopes);
  if (whole === null)
    return nothingFound(
      prepared,
      batch,
      endOfUnsettled({
        person: 0,
        time: bound.steady[0]?.dose.time ?? batch.start,
        detail: 'the interval could not be run with its slopes',
        state: null,
      }),
    );
  const { outcome, rows } = journey(prepared, batch, whole, standingAtStart(prepared, batch));
  return resultOf(prepared, batch, outcome, rows);
}

function nothingFound(prepared: PreparedSensitivity, batch: Batch, outcome: Outcome): SensitivityResult {
  return resultOf(prepared, batch, outcome, new Float64Array(batch.requested.length * prepared.extended.outputs.length).fill(Number.NaN));
}

function resultOf(
  { extended: { outputs } }: PreparedSensitivity,
  { requested }: Batch,
  outcome: Outcome,
  rows: Float64Array,
): SensitivityResult {
  return {
    outcome,
    times: requested.slice(),
    outputs: Object.fromEntries(outputs.map(({ path }, column) => [path, requested.map((_, row) => rows[row * outputs.length + column])])),
  };
}
