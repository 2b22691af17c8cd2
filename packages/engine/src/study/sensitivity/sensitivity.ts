import type { Batch, Outcome } from '../../kernel/index.js';
import { bind, endOfRefused, endOfUnsettled, settle } from '../question/index.js';
import type { Question } from '../question/index.js';
import { journey } from './journey.js';
import { standingAtStart } from './standing.js';
import { momentSlopes, nearby } from './moment-slopes.js';
import type { PreparedSensitivity } from './prepare.js';
import { withSteadySlopes } from './steady-slopes.js';

export interface SensitivityResult {
  readonly outcome: Outcome;
  readonly times: Float64Array;
  /** Outputs and, under `slopePath(output, parameter)`, their sensitivities; coherent units. */
  readonly outputs: Readonly<Record<string, Float64Array>>;
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
