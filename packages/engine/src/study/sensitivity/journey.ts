import { emptyAnswers, interpret, momentKinds, outcomeOf, packMoments } from '../../kernel/index.js';
import type { Answers, Batch, Kernel, Moment, Outcome } from '../../kernel/index.js';
import type { Model } from '../../model/index.js';
import { jumped } from './jump.js';
import type { MomentSlopes } from './moment-slopes.js';
import type { PreparedSensitivity } from './prepare.js';
import type { Standing } from './standing.js';

/** Where a journey led, and the rows met on the way. */
export interface Journey {
  readonly outcome: Outcome;
  readonly rows: Float64Array;
  readonly end: Standing;
}

/** From stretch to stretch: the extended system runs between moments, states and slopes jump at them. */
export function journey(prepared: PreparedSensitivity, batch: Batch, slopes: MomentSlopes, start: Standing): Journey {
  const { extended } = prepared;
  const rows = new Float64Array(batch.requested.length * extended.outputs.length).fill(Number.NaN);
  const moments = momentsOf(batch);
  const stops = [...new Set([batch.start, ...moments.map(({ time }) => time), batch.end])].sort((a, b) => a - b);
  let here = start;
  let outcome: Outcome | null = null;
  stops.forEach((time, at) => {
    if (outcome?.kind === 'failure') return;
    answerAt(prepared, batch, rows, time, here, 1);
    here = moments.reduce(
      (standing, moment, row) => (moment.time === time ? jumped(prepared, standing, moment, slopes, row) : standing),
      here,
    );
    answerAt(prepared, batch, rows, time, here, 0);
    const next = stops[at + 1];
    if (next === undefined) return;
    const stretch = runStretch(prepared, batch, here, time, next);
    outcome = outcomeOf(stretch.answers, 0);
    stretch.requested.forEach((row, place) =>
      rows.set(
        stretch.answers.rows.subarray(place * extended.outputs.length, (place + 1) * extended.outputs.length),
        row * extended.outputs.length,
      ),
    );
    here = { ...here, states: stretch.answers.finalStates };
  });
  if (outcome === null) throw new Error('a run without a stretch');
  return { outcome, rows, end: here };
}

function momentsOf({ moments }: Batch): Moment[] {
  return Array.from(moments.times, (time, row) => ({
    time,
    kind: momentKinds[moments.kinds[row]],
    target: moments.targets[row],
    value: moments.values[row],
  }));
}

function stretchBatch(
  batch: Batch,
  { extended }: PreparedSensitivity,
  here: Standing,
  start: number,
  end: number,
  requested: readonly number[],
): Batch {
  const inflows = Array.from(here.inflow, (value, target): Moment => ({ time: start, kind: 'inflow', target, value })).filter(
    ({ value }) => value !== 0,
  );
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

function runStretch(
  prepared: PreparedSensitivity,
  batch: Batch,
  here: Standing,
  start: number,
  end: number,
): { readonly answers: Answers; readonly requested: readonly number[] } {
  const requested = Array.from(batch.requested.keys()).filter((row) => batch.requested[row] > start && batch.requested[row] < end);
  const stretch = stretchBatch(batch, prepared, here, start, end, requested);
  const answers = emptyAnswers(stretch, prepared.driver.stateCount, prepared.driver.outputCount);
  prepared.driver.run(stretch, answers);
  return { answers, requested };
}

/** Rows asked for at a stop itself, on the side asked for. */
function answerAt(
  { extended, driver }: PreparedSensitivity,
  batch: Batch,
  rows: Float64Array,
  time: number,
  here: Standing,
  side: 0 | 1,
): void {
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
