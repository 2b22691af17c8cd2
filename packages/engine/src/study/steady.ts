import { codeNumber, emptyAnswers, packMoments } from '../kernel/index.js';
import type { Batch, Driver, Moment } from '../kernel/index.js';
import { denseLU, factorDense, patternOf, solveDense } from '../matrix/index.js';
import type { DenseLU } from '../matrix/index.js';
import type { SteadyDose } from './givings.js';
import { periodMoments, spanOf } from './period.js';

/** What a search for a periodic state needs beside the dose: numbers, no names. */
export interface SteadyProblem {
  readonly dose: SteadyDose;
  /** States that are searched for (D19). */
  readonly free: readonly number[];
  readonly linear: boolean;
  readonly usesTime: boolean;
  /** What every state starts with; the search begins there, and states that are not free stay there. */
  readonly starts: Float64Array;
  readonly relativeTolerance: number;
  readonly absoluteTolerances: Float64Array;
  readonly maxSteps: number;
}

export type SteadyFound =
  | { readonly ok: true; readonly states: Float64Array; readonly iterations: number }
  | { readonly ok: false; readonly reason: 'no-convergence' | 'non-periodic' | 'run-failed'; readonly detail: string; /** The state that does not return, where one can be told. */ readonly state: number | null; readonly iterations: number };

const mostIterations = 40;
/** The map is run this much more tightly than the run it serves, and never more tightly than `tightest`. */
const tighter = 1e-3;
const tightest = 1e-12;
/** A pivot of I - P' below this says that a state would need ten million intervals to return. */
const leastPivot = 1e-7;

/**
 * The state to which one interval II leads back: x = P(x), by Newton's rule
 * x += (I - P'(x))^-1 (P(x) - x), the columns of P' by differences, all n + 1 runs as one batch.
 * On a linear model P is straight and the first step arrives. A step that leads further away, or
 * to where the run fails, is taken back for a plain interval.
 */
export function steadyState(driver: Driver, problem: SteadyProblem): SteadyFound {
  const map = periodMap(driver, problem);
  let states: Float64Array = problem.starts.slice();
  let best = Number.POSITIVE_INFINITY;
  let next: Float64Array | null = null;
  for (let iteration = 1; iteration <= mostIterations; iteration += 1) {
    const seen = map(states);
    const off = seen.ok ? distance(seen.after, states, problem) : Number.POSITIVE_INFINITY;
    if (!(off <= best * (1 + 1e-9)) || !seen.ok) {
      if (next === null) return { ok: false, reason: 'run-failed', detail: seen.ok ? 'the first interval is not finite' : seen.detail, state: null, iterations: iteration };
      states = next;
      next = null;
      best = Number.POSITIVE_INFINITY;
      continue;
    }
    best = off;
    next = seen.after;
    const step = newtonStep(seen, states, problem);
    if (typeof step === 'number') return { ok: false, reason: 'non-periodic', detail: 'does not return after an interval, however many came before', state: step, iterations: iteration };
    const small = sizeOf(step, states, seen.after, problem) <= 1;
    states = states.map((value, at) => value + step[at]);
    if (small) return problem.usesTime ? checkedAgain(driver, problem, states, iteration) : { ok: true, states, iterations: iteration };
  }
  return { ok: false, reason: 'no-convergence', detail: `no periodic state was found in ${mostIterations} steps`, state: null, iterations: mostIterations };
}

type Seen = { readonly ok: true; readonly after: Float64Array; readonly columns: readonly Float64Array[]; readonly deltas: Float64Array } | { readonly ok: false; readonly detail: string };

/** Runs one interval from given states and from a neighbour along every free state. */
function periodMap(driver: Driver, problem: SteadyProblem): (states: Float64Array) => Seen {
  const { free, dose } = problem;
  const moments = periodMoments(dose);
  let scales: Float64Array | null = null;
  return (states) => {
    scales ??= firstScales(driver, problem, moments, states);
    const deltas = Float64Array.from(free, (state, at) => deltaOf(Math.max(Math.abs(states[state]), scales?.[at] ?? 0), problem));
    const ends = runInterval(driver, problem, moments, [states, ...free.map((state, at) => moved(states, state, deltas[at]))], dose.time);
    if (typeof ends === 'string') return { ok: false, detail: ends };
    return { ok: true, after: ends[0], columns: ends.slice(1), deltas };
  };
}

/** How large each free state becomes within the first interval, or what its tolerance lets matter. */
function firstScales(driver: Driver, problem: SteadyProblem, moments: readonly Moment[], states: Float64Array): Float64Array {
  const ends = runInterval(driver, problem, moments, [states], problem.dose.time);
  return Float64Array.from(problem.free, (state) => Math.max(typeof ends === 'string' ? 0 : Math.abs(ends[0][state]), problem.absoluteTolerances[state] * 1e6));
}

/** A straight map may be felt with long arms; a bent one only nearby. */
const deltaOf = (scale: number, { linear }: SteadyProblem): number => (linear ? scale : scale * 1e-4);

function moved(states: Float64Array, state: number, by: number): Float64Array {
  const copy = states.slice();
  copy[state] += by;
  return copy;
}

/** End states of one interval from each of the given states, or why a run failed. */
function runInterval(driver: Driver, problem: SteadyProblem, moments: readonly Moment[], from: readonly Float64Array[], start: number): Float64Array[] | string {
  const { dose } = problem;
  const shift = start - dose.time;
  const batch: Batch = {
    persons: from.length,
    parameters: Float64Array.from(from.flatMap(() => [...dose.parameters])),
    initial: Float64Array.from(from.flatMap((states) => [...states])),
    moments: packMoments(from.map(() => moments.map((moment) => ({ ...moment, time: moment.time + shift })))),
    requested: new Float64Array(0),
    requestedBefore: new Uint8Array(0),
    start,
    end: start + spanOf(dose),
    relativeTolerance: Math.max(tightest, problem.relativeTolerance * tighter),
    absoluteTolerances: problem.absoluteTolerances.map((tolerance) => tolerance * tighter),
    maxSteps: problem.maxSteps,
    fixedStep: 0,
  };
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  if (!answers.codes.every((code) => code === codeNumber('done'))) return 'an interval could not be run';
  const ends = from.map((_, row) => answers.finalStates.slice(row * driver.stateCount, (row + 1) * driver.stateCount));
  return ends.every((states) => states.every(Number.isFinite)) ? ends : 'an interval did not end in finite numbers';
}

/** The step, zero for states that are not free; or the state at which I - P' cannot be told from singular. */
function newtonStep(seen: Seen & { readonly ok: true }, states: Float64Array, { free }: SteadyProblem): Float64Array | number {
  const size = free.length;
  const values = new Float64Array(size * size);
  free.forEach((row, i) => free.forEach((_, j) => {
    const slope = (seen.columns[j][row] - seen.after[row]) / seen.deltas[j];
    values[i * size + j] = (i === j ? 1 : 0) - (slope * seen.deltas[j]) / seen.deltas[i];
  }));
  const lu = denseLU(size);
  const whole = factorDense(fullPattern(size), values, lu);
  const weak = weakPivot(lu);
  if (!whole || weak !== null) return free[weak ?? 0] ?? 0;
  const scaled = Float64Array.from(free, (state, i) => (seen.after[state] - states[state]) / seen.deltas[i]);
  solveDense(lu, scaled);
  const step = new Float64Array(states.length);
  free.forEach((state, i) => (step[state] = scaled[i] * seen.deltas[i]));
  return step;
}

const fullPattern = (size: number) => patternOf(size, Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const));

function weakPivot({ size, entries }: DenseLU): number | null {
  for (let k = 0; k < size; k += 1) if (!(Math.abs(entries[k * size + k]) >= leastPivot)) return k;
  return null;
}

/** The largest |difference| in units of the tolerance. */
function distance(a: Float64Array, b: Float64Array, problem: SteadyProblem): number {
  return Math.max(0, ...problem.free.map((state) => Math.abs(a[state] - b[state]) / allowed(state, Math.max(Math.abs(a[state]), Math.abs(b[state])), problem)));
}

const sizeOf = (step: Float64Array, states: Float64Array, after: Float64Array, problem: SteadyProblem): number =>
  Math.max(0, ...problem.free.map((state) => Math.abs(step[state]) / allowed(state, Math.max(Math.abs(states[state]), Math.abs(after[state])), problem)));

const allowed = (state: number, size: number, { absoluteTolerances, relativeTolerance }: SteadyProblem): number => absoluteTolerances[state] + relativeTolerance * size;

/** Rates that depend on the time return only if their own period divides II: the interval after this one must close as well. */
function checkedAgain(driver: Driver, problem: SteadyProblem, states: Float64Array, iterations: number): SteadyFound {
  const ends = runInterval(driver, problem, periodMoments(problem.dose), [states], problem.dose.time + spanOf(problem.dose));
  if (typeof ends === 'string') return { ok: false, reason: 'run-failed', detail: ends, state: null, iterations };
  if (distance(ends[0], states, problem) <= 100) return { ok: true, states, iterations };
  return { ok: false, reason: 'non-periodic', detail: 'the rates change with the time, and not with the interval of the doses', state: null, iterations };
}
