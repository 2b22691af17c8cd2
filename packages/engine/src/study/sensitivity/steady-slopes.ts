import { packMoments } from '../../kernel/index.js';
import type { Batch } from '../../kernel/index.js';
import { denseLU, factorDense, patternOf, solveDense } from '../../matrix/index.js';
import type { Bound, SteadyTask } from '../question/index.js';
import { periodMoments, spanOf } from '../steady/index.js';
import { journey } from './journey.js';
import { standingAtStart } from './standing.js';
import type { Standing } from './standing.js';
import { momentSlopes } from './moment-slopes.js';
import type { MomentSlopes, Nearby } from './moment-slopes.js';
import type { PreparedSensitivity } from './prepare.js';

/**
 * The slopes of moments with those of steady states in their place: x = P(x, p) bends by
 * dx/dp = (I - P_x)^-1 P_p over the states that the search decides, P_x and P_p by the extended model
 * itself, run over one interval. Null where an interval could not be run, or I - P_x is singular.
 */
export function withSteadySlopes(
  prepared: PreparedSensitivity,
  bound: Bound,
  around: readonly Nearby[],
  slopes: MomentSlopes,
): MomentSlopes | null {
  if (prepared.parameters.length === 0) return slopes;
  const values = slopes.values.map((row) => row.slice());
  for (const [at, task] of bound.steady.entries()) {
    const found = slopesOf(prepared, bound, around, at);
    if (found === null) return null;
    const starts = standingAtStart(prepared, bound.batch).states;
    found.forEach((slope, which) =>
      bound.free.forEach((state, place) => {
        const start = starts[(which + 1) * prepared.model.states.length + state];
        values[which][task.row + place] = slope[place] - (task.dose.mode === 'add' ? start : 0);
      }),
    );
  }
  return { times: slopes.times, values };
}

/**
 * dx/dp of one steady state: a row of the free states for each parameter. Slopes are linear in where they begin, so a
 * slope of one in a single free state, carried by the first parameter's, gives a column of P_x.
 */
function slopesOf(prepared: PreparedSensitivity, bound: Bound, around: readonly Nearby[], at: number): readonly Float64Array[] | null {
  const { free } = bound;
  const task = bound.steady[at];
  const period = periodOf(bound, around, at);
  const home = standingOf(prepared, bound, task);
  const count = prepared.model.states.length;
  const endOf = (standing: Standing): Float64Array | null => {
    const { outcome, end } = journey(prepared, period.batch, period.slopes, standing);
    return outcome.kind === 'failure' ? null : end.states;
  };
  const slopesIn = (end: Float64Array, slot: number): Float64Array => Float64Array.from(free, (state) => end[slot * count + state]);
  const still = endOf(home);
  const moved = free.map((state) => endOf(nudged(home, count + state)));
  if (still === null || !moved.every((end) => end !== null)) return null;
  const columns = moved.map((end) => slopesIn(end, 1).map((value, place) => value - slopesIn(still, 1)[place]));
  return solved(
    columns,
    prepared.parameters.map((_, which) => slopesIn(still, which + 1)),
  );
}

function nudged({ states, ...rest }: Standing, slot: number): Standing {
  const changed = states.slice();
  changed[slot] += 1;
  return { ...rest, states: changed };
}

/** One interval as a batch of its own, and how its moments move with the parameters. */
function periodOf(
  { batch, steady }: Bound,
  around: readonly Nearby[],
  at: number,
): { readonly batch: Batch; readonly slopes: MomentSlopes } {
  const over = (task: SteadyTask): Batch => ({
    ...batch,
    parameters: task.dose.parameters,
    moments: packMoments([periodMoments(task.dose)]),
    requested: new Float64Array(0),
    requestedBefore: new Uint8Array(0),
    start: task.dose.time,
    end: task.dose.time + spanOf(task.dose),
  });
  const near = around.map(({ low, high, ...rest }) => ({
    ...rest,
    low: { ...low, batch: over(low.steady[at]) },
    high: { ...high, batch: over(high.steady[at]) },
  }));
  const own = over(steady[at]);
  return { batch: own, slopes: momentSlopes(near, own) };
}

/** At rest in the steady state that was found: free states do not bend yet, the others as their starts do. */
function standingOf(prepared: PreparedSensitivity, { batch, free }: Bound, { row, dose }: SteadyTask): Standing {
  const { states, inflow } = standingAtStart(prepared, batch);
  const count = prepared.model.states.length;
  const rest = states.slice();
  free.forEach((state, place) => {
    const value = batch.moments.values[batch.moments.starts[0] + row + place];
    rest[state] = dose.mode === 'reset' ? value : value + states[state];
    for (let which = 1; which <= prepared.parameters.length; which += 1) rest[which * count + state] = 0;
  });
  return { states: rest, inflow, parameters: Float64Array.from(prepared.extended.parameters, (_, at) => dose.parameters[at] ?? 0) };
}

/** (I - P_x) s = P_p for each right-hand side; null where the matrix is singular. */
function solved(columns: readonly Float64Array[], rights: readonly Float64Array[]): readonly Float64Array[] | null {
  const size = columns.length;
  const values = Float64Array.from(
    { length: size * size },
    (_, at) => (at % (size + 1) === 0 ? 1 : 0) - columns[at % size][Math.floor(at / size)],
  );
  const lu = denseLU(size);
  if (
    !factorDense(
      patternOf(
        size,
        Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const),
      ),
      values,
      lu,
    )
  )
    return null;
  return rights.map((right) => {
    const slope = right.slice();
    solveDense(lu, slope);
    return slope;
  });
}
