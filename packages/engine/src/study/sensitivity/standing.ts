import type { Batch } from '../../kernel/index.js';
import type { Model } from '../../model/index.js';
import { bind, binderOf } from '../question/index.js';
import type { PreparedSensitivity } from './prepare.js';

/** Where a person stands between two stretches: infusions into states are parameters, what runs into slopes is an inflow. */
export interface Standing {
  readonly states: Float64Array;
  readonly inflow: Float64Array;
  readonly parameters: Float64Array;
}

/** Where a person stands at the start: starts are expressions of parameters, and bend with them. */
export const standingAtStart = (prepared: PreparedSensitivity, batch: Batch): Standing => ({
  states: startOf(prepared, batch),
  inflow: new Float64Array(prepared.extended.states.length),
  parameters: Float64Array.from(prepared.extended.parameters, (_, at) => batch.parameters[at] ?? 0),
});

/** The person's start, and its own slopes: starts are expressions of parameters. */
function startOf({ extended }: PreparedSensitivity, batch: Batch): Float64Array {
  const { initial } = bind(binderOf(extended), {
    regimen: { doses: [] },
    people: columnsOf(extended, batch),
    end: batch.end,
    requested: [],
  }).batch;
  return initial;
}

const columnsOf = (extended: Model, batch: Batch) => ({
  count: 1,
  columns: Object.fromEntries(extended.parameters.map(({ path }, at) => [path, [batch.parameters[at] ?? 0]])),
});
