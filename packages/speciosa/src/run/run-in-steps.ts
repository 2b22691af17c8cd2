import { extrapolationsOf, usualDraws } from '../doubt/index.js';
import { besideInSteps, ratioIntegrations } from '../interactions.js';
import type { Report } from '../report.js';
import type { Scenario } from '../scenario/index.js';
import { answerInSteps, endsOf } from './answer-in-steps.js';
import type { Answer } from './answer-in-steps.js';
import { setUp, structuresOf } from './run-bench.js';
import { report } from './run-report.js';

export interface RunOptions {
  /** Draws of what is not known, for the intervals: 200 unless said, 0 for none. */
  readonly draws?: number;
  /** Told how many of how many integrations are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many of how many integrations are done. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/**
 * Runs a checked scenario for one typical virtual adult.
 *
 * The central values are integrated once; then every declared assumption is put to each end of
 * its range, one at a time, to learn which numbers it moves.
 * @returns the report; a failed integration is a report whose outcome says so and holds no series.
 */
export function run(scenario: Scenario, options: RunOptions = {}): Report {
  const steps = runInSteps(scenario, options);
  let next = steps.next();
  while (next.done !== true) {
    options.onProgress?.(next.value.done, next.value.total);
    next = steps.next();
  }
  return next.value;
}

/**
 * The same run, paused after each integration, so that a program can breathe, draw or be stopped between them.
 * Of a scenario that asks for both structures each is told, and the report holds the curves of both.
 */
export function* runInSteps(scenario: Scenario, { draws = usualDraws }: Pick<RunOptions, 'draws'> = {}): Generator<Step, Report, void> {
  const benches = structuresOf(scenario).map((structure) => setUp(scenario, structure));
  const beyond = benches[0] === undefined ? [] : extrapolationsOf(scenario, benches[0].wired);
  const ends = benches.map((bench) => (beyond.length > 0 ? [] : endsOf(bench)));
  const counts = [...ends.map(({ length }) => 1 + length + draws), beyond.length > 0 ? 0 : ratioIntegrations(scenario)];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const answers: Answer[] = [];
  let before = 0;
  for (const [at, bench] of benches.entries()) {
    answers.push(yield* counted(answerInSteps(bench, ends[at] ?? [], { draws, keepCurves: beyond.length > 0 }), before, total));
    before += counts[at] ?? 0;
  }
  const failed = answers.some(({ result }) => result.outcome.kind === 'failure');
  const interactions = failed || beyond.length > 0 ? [] : yield* counted(besideInSteps(scenario), before, total);
  return report(answers, beyond, interactions);
}

/** Counts the steps of a part among those of the whole. */
function* counted<Found>(steps: Generator<number, Found, void>, before: number, total: number): Generator<Step, Found, void> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    yield { done: before + next.value, total };
  }
}
