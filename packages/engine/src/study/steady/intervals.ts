import { codeNumber, emptyAnswers, packMoments } from '../../kernel/index.js';
import type { Answers, Batch, Driver } from '../../kernel/index.js';
import { periodMoments, spanOf } from './period.js';
import type { SteadyProblem } from './problem.js';

/** Intervals that a search wants run: from each of these states, beginning at this time. */
export interface Wanted {
  readonly from: readonly Float64Array[];
  readonly start: number;
}

/** The states at their ends, or why one could not be run. */
export type Ends = readonly Float64Array[] | string;

export interface Asking {
  readonly problem: SteadyProblem;
  readonly wanted: Wanted;
}

/** A search is run this much more tightly than the run it serves, and never more tightly than `tightest`. */
const tighter = 1e-3;
const tightest = 1e-12;
/** Intervals in one batch, unless one search alone wants more. */
const mostTogether = 8192;

/** Runs what all searches want, those with one start, end and settings together. */
export function runAll(driver: Driver, asking: readonly Asking[]): readonly Ends[] {
  const ends: Ends[] = [];
  for (const together of alike(asking)) {
    const batch = batchOf(together.map((row) => asking[row]));
    const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
    driver.run(batch, answers);
    let person = 0;
    for (const row of together) {
      const count = asking[row].wanted.from.length;
      ends[row] = endsOf(answers, driver.stateCount, person, person + count);
      person += count;
    }
  }
  return ends;
}

/** Rows that may share a batch. */
function alike(asking: readonly Asking[]): number[][] {
  const groups: { readonly key: string; readonly rows: number[]; size: number }[] = [];
  asking.forEach(({ problem, wanted }, row) => {
    const key = [wanted.start, spanOf(problem.dose), problem.relativeTolerance, problem.maxSteps].join();
    const open = groups.find((group) => group.key === key && group.size + wanted.from.length <= mostTogether);
    if (open === undefined) groups.push({ key, rows: [row], size: wanted.from.length });
    else {
      open.rows.push(row);
      open.size += wanted.from.length;
    }
  });
  return groups.map(({ rows }) => rows);
}

function batchOf(asking: readonly Asking[]): Batch {
  const [{ problem, wanted }] = asking;
  const points = asking.flatMap((one) => one.wanted.from.map((states) => ({ states, parameters: one.problem.dose.parameters })));
  return {
    persons: points.length,
    parameters: joined(points.map(({ parameters }) => parameters)),
    initial: joined(points.map(({ states }) => states)),
    moments: packMoments(asking.flatMap((one) => one.wanted.from.map(() => momentsFrom(one)))),
    requested: new Float64Array(0),
    requestedBefore: new Uint8Array(0),
    start: wanted.start,
    end: wanted.start + spanOf(problem.dose),
    relativeTolerance: Math.max(tightest, problem.relativeTolerance * tighter),
    absoluteTolerances: problem.absoluteTolerances.map((tolerance) => tolerance * tighter),
    maxSteps: problem.maxSteps,
    fixedStep: 0,
  };
}

const momentsFrom = ({ problem: { dose }, wanted: { start } }: Asking) =>
  periodMoments(dose).map((moment) => ({ ...moment, time: moment.time - dose.time + start }));

function endsOf({ codes, finalStates }: Answers, states: number, first: number, end: number): Ends {
  if (!codes.subarray(first, end).every((code) => code === codeNumber('done'))) return 'an interval could not be run';
  const ends = Array.from({ length: end - first }, (_, row) => finalStates.slice((first + row) * states, (first + row + 1) * states));
  return ends.every((row) => row.every(Number.isFinite)) ? ends : 'an interval did not end in finite numbers';
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(rows.length * (rows[0]?.length ?? 0));
  rows.forEach((row, at) => whole.set(row, at * row.length));
  return whole;
}
