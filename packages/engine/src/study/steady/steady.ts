import type { Driver } from '../../kernel/index.js';
import { denseLU, factorDense, patternOf, solveDense } from '../../matrix/index.js';
import type { DenseLU } from '../../matrix/index.js';
import { runAll } from './intervals.js';
import type { Ends, Wanted } from './intervals.js';
import { spanOf } from './period.js';
import type { SteadyProblem } from './problem.js';

export type SteadyFound =
  | { readonly ok: true; readonly states: Float64Array; readonly iterations: number }
  | {
      readonly ok: false;
      readonly reason: 'no-convergence' | 'non-periodic' | 'run-failed';
      readonly detail: string;
      /** The state that does not return, where one can be told. */ readonly state: number | null;
      readonly iterations: number;
    };

const mostIterations = 40;
/** Shares of a step that are tried, and the intervals that are simply followed when none helps. */
const shares = [1, 0.5, 0.25, 0.125];
const intervalsBetween = 8;
/** A pivot of I - P' below this says that a state would need ten million intervals to return. */
const leastPivot = 1e-7;

/**
 * The state to which one interval II leads back: x = P(x), by Newton's rule
 * x += (I - P'(x))^-1 (P(x) - x), the columns of P' by differences, all n + 1 runs as one batch.
 * On a linear model P is straight and the first step arrives. A step that leads further away, or
 * to where the run fails, is shortened; where that does not help some intervals are simply followed.
 */
export function steadyState(driver: Driver, problem: SteadyProblem): SteadyFound {
  const [found] = steadyStates(driver, [problem]);
  if (found === undefined) throw new Error('one search has one end');
  return found;
}

/** Searches that go on side by side: what they want next is run as one batch wherever interval and settings agree. */
export function steadyStates(driver: Driver, problems: readonly SteadyProblem[]): readonly SteadyFound[] {
  const found: SteadyFound[] = [];
  const searches = problems.map((problem) => ({ problem, steps: search(problem) }));
  let open = searches.map(({ problem, steps }, at) => ({ at, problem, steps, next: steps.next() }));
  while (open.length > 0) {
    for (const { at, next } of open) if (next.done === true) found[at] = next.value;
    const asking = open.flatMap(({ next, ...one }) => (next.done === true ? [] : [{ ...one, wanted: next.value }]));
    const ends = runAll(driver, asking);
    open = asking.map(({ at, problem, steps }, row) => ({ at, problem, steps, next: steps.next(ends[row] ?? 'an interval was not run') }));
  }
  return found;
}

function* search(problem: SteadyProblem): Generator<Wanted, SteadyFound, Ends> {
  const { time } = problem.dose;
  const scales = scalesOf(problem, yield { from: [problem.starts], start: time });
  let states: Float64Array = problem.starts.slice();
  for (let iteration = 1; iteration <= mostIterations; iteration += 1) {
    const deltas = deltasOf(states, scales, problem);
    const ends = yield { from: [states, ...problem.free.map((state, at) => moved(states, state, deltas[at]))], start: time };
    if (typeof ends === 'string') return failed('run-failed', ends, iteration);
    const step = newtonStep(ends, deltas, states, problem);
    if (typeof step === 'number')
      return failed('non-periodic', 'does not return after an interval, however many came before', iteration, step);
    if (sizeOf(step, states, ends[0], problem) <= 1) return yield* checkedAgain(problem, stepped(states, step, ends[0], 1), iteration);
    states = yield* nearer(problem, states, step, ends[0]);
  }
  return failed('no-convergence', 'no periodic state was found', mostIterations);
}

/** The whole step, or a part of it, or some plain intervals: the first that leads to a smaller distance, and the intervals in any case. */
function* nearer(
  problem: SteadyProblem,
  states: Float64Array,
  step: Float64Array,
  after: Float64Array,
): Generator<Wanted, Float64Array, Ends> {
  const off = distance(after, states, problem);
  for (const share of shares) {
    const tried = stepped(states, step, after, share);
    const ends = yield { from: [tried], start: problem.dose.time };
    if (typeof ends !== 'string' && distance(ends[0], tried, problem) < off) return tried;
  }
  return yield* plainIntervals(problem, after);
}

/** A step takes no more than nine tenths of what is above zero before and after the interval: amounts stay amounts. */
const stepped = (states: Float64Array, step: Float64Array, after: Float64Array, share: number): Float64Array =>
  states.map((value, at) => (value > 0 && after[at] > 0 ? Math.max(value / 10, value + share * step[at]) : value + share * step[at]));

/** Follows the doses themselves for some intervals, as far as they can be run. */
function* plainIntervals({ dose }: SteadyProblem, from: Float64Array): Generator<Wanted, Float64Array, Ends> {
  let states = from;
  for (let interval = 0; interval < intervalsBetween; interval += 1) {
    const ends = yield { from: [states], start: dose.time };
    if (typeof ends === 'string') return states;
    states = ends[0];
  }
  return states;
}

const failed = (
  reason: (SteadyFound & { readonly ok: false })['reason'],
  detail: string,
  iterations: number,
  state: number | null = null,
): SteadyFound => ({ ok: false, reason, detail, state, iterations });

/** Rates that depend on the time return only if their own period divides II: the interval after this one must close as well. */
function* checkedAgain(problem: SteadyProblem, states: Float64Array, iterations: number): Generator<Wanted, SteadyFound, Ends> {
  if (!problem.usesTime) return { ok: true, states, iterations };
  const ends = yield { from: [states], start: problem.dose.time + spanOf(problem.dose) };
  if (typeof ends === 'string') return failed('run-failed', ends, iterations);
  if (distance(ends[0], states, problem) <= 100) return { ok: true, states, iterations };
  return failed('non-periodic', 'the rates change with the time, and not with the interval of the doses', iterations);
}

/** How large each free state becomes within the first interval, or what its tolerance lets matter. */
function scalesOf({ free, absoluteTolerances }: SteadyProblem, first: Ends): Float64Array {
  return Float64Array.from(free, (state) =>
    Math.max(typeof first === 'string' ? 0 : Math.abs(first[0][state]), absoluteTolerances[state] * 1e6),
  );
}

/** A straight map may be felt with long arms; a bent one only nearby. */
function deltasOf(states: Float64Array, scales: Float64Array, { free, linear }: SteadyProblem): Float64Array {
  return Float64Array.from(free, (state, at) => Math.max(Math.abs(states[state]), scales[at]) * (linear ? 1 : 1e-4));
}

function moved(states: Float64Array, state: number, by: number): Float64Array {
  const copy = states.slice();
  copy[state] += by;
  return copy;
}

/** The step, zero for states that are not free; or the state at which I - P' cannot be told from singular. */
function newtonStep(
  [after, ...columns]: readonly Float64Array[],
  deltas: Float64Array,
  states: Float64Array,
  { free }: SteadyProblem,
): Float64Array | number {
  const size = free.length;
  const values = new Float64Array(size * size);
  free.forEach((row, i) =>
    free.forEach((_, j) => {
      values[i * size + j] = (i === j ? 1 : 0) - (columns[j][row] - after[row]) / deltas[i];
    }),
  );
  const lu = denseLU(size);
  const whole = factorDense(fullPattern(size), values, lu);
  const weak = weakPivot(lu);
  if (!whole || weak !== null) return free[weak ?? 0] ?? 0;
  const scaled = Float64Array.from(free, (state, i) => (after[state] - states[state]) / deltas[i]);
  solveDense(lu, scaled);
  const step = new Float64Array(states.length);
  free.forEach((state, i) => (step[state] = scaled[i] * deltas[i]));
  return step;
}

const fullPattern = (size: number) =>
  patternOf(
    size,
    Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const),
  );

function weakPivot({ size, entries }: DenseLU): number | null {
  for (let k = 0; k < size; k += 1) if (!(Math.abs(entries[k * size + k]) >= leastPivot)) return k;
  return null;
}

/** The largest |difference| in units of the tolerance. */
function distance(a: Float64Array, b: Float64Array, problem: SteadyProblem): number {
  return Math.max(
    0,
    ...problem.free.map(
      (state) => Math.abs(a[state] - b[state]) / allowed(state, Math.max(Math.abs(a[state]), Math.abs(b[state])), problem),
    ),
  );
}

const sizeOf = (step: Float64Array, states: Float64Array, after: Float64Array, problem: SteadyProblem): number =>
  Math.max(
    0,
    ...problem.free.map(
      (state) => Math.abs(step[state]) / allowed(state, Math.max(Math.abs(states[state]), Math.abs(after[state])), problem),
    ),
  );

const allowed = (state: number, size: number, { absoluteTolerances, relativeTolerance }: SteadyProblem): number =>
  absoluteTolerances[state] + relativeTolerance * size;
