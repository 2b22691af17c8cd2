import type { Batch, Driver } from '../../kernel/index.js';
import { steadyStates } from '../steady/index.js';
import type { SteadyProblem } from '../steady/index.js';
import type { Bound, SteadyTask } from './bound.js';

/** A person whose steady state was not found. */
export interface Unsettled {
  readonly person: number;
  readonly time: number;
  readonly detail: string;
  /** The state that does not return, where one can be told. */
  readonly state: number | null;
}

export interface Settled {
  readonly batch: Batch;
  readonly unsettled: readonly Unsettled[];
}

const historyNeeded = 'a model that looks back in time needs its history, not a state alone';

/** Finds every steady state that a bound question asks for, and writes it into the rows that wait for it. */
export function settle(bound: Bound, driver: Driver): Settled {
  if (bound.steady.length === 0) return { batch: bound.batch, unsettled: [] };
  if (bound.looksBack)
    return {
      batch: bound.batch,
      unsettled: bound.steady.map(({ person, dose }) => ({ person, time: dose.time, detail: historyNeeded, state: null })),
    };
  const values = bound.batch.moments.values.slice();
  const unsettled: Unsettled[] = [];
  const found = steadyStates(
    driver,
    bound.steady.map((task) => problemOf(bound, driver, task)),
  );
  bound.steady.forEach((task, at) => {
    const one = found[at];
    if (one.ok) write(bound, task, one.states, startsOf(bound, driver, task.person), values);
    else unsettled.push({ person: task.person, time: task.dose.time, detail: `${one.detail} (${one.iterations} steps)`, state: one.state });
  });
  return { batch: Object.freeze({ ...bound.batch, moments: Object.freeze({ ...bound.batch.moments, values }) }), unsettled };
}

const startsOf = ({ batch }: Bound, { stateCount }: Driver, person: number): Float64Array =>
  batch.initial.slice(person * stateCount, (person + 1) * stateCount);

function problemOf(bound: Bound, driver: Driver, { person, dose }: SteadyTask): SteadyProblem {
  const {
    batch: { relativeTolerance, absoluteTolerances, maxSteps },
    free,
    linear,
    usesTime,
  } = bound;
  return { dose, free, linear, usesTime, starts: startsOf(bound, driver, person), relativeTolerance, absoluteTolerances, maxSteps };
}

/** D15: what is found replaces; D16: what it differs from the start is added. */
function write(
  { batch, free }: Bound,
  { person, row, dose }: SteadyTask,
  found: Float64Array,
  starts: Float64Array,
  values: Float64Array,
): void {
  const first = batch.moments.starts[person] + row;
  free.forEach((state, at) => (values[first + at] = dose.mode === 'reset' ? found[state] : found[state] - starts[state]));
}
