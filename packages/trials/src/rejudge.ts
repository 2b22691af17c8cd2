import { curvesOf, drawnCurvesOf, usualDraws } from 'speciosa';
import type { Step, StructureLetter } from 'speciosa';
import { citationOf } from './citation.js';
import type { Trial, TrialArm } from './trial.js';
import { trials } from './trials.js';
import { runOf, scenarioOf, verdictsOf } from './verdicts.js';
import type { VerdictRow } from './verdicts.js';

/** A study with every printed row judged. */
export interface JudgedTrial {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly rows: readonly VerdictRow[];
  /** The same printed rows beside structure (b). */
  readonly flowLimited: readonly VerdictRow[];
  /** Arms whose run failed: no verdict is drawn from nothing. */
  readonly failures: readonly string[];
}

/** Runs every trial anew and judges it, paused after each arm beside each structure; `draws` of what is not known make the intervals, 0 none. */
export function* rejudgeInSteps(
  which: readonly Trial[] = trials,
  draws: number = usualDraws,
): Generator<Step, readonly JudgedTrial[], void> {
  const total = which.reduce((sum, { arms }) => sum + 2 * arms.length, 0);
  const judged: JudgedTrial[] = [];
  let done = 0;
  for (const trial of which) {
    const rows: VerdictRow[] = [];
    const flowLimited: VerdictRow[] = [];
    const failures: string[] = [];
    for (const arm of trial.arms) {
      for (const [structure, told] of [
        ['a', rows],
        ['b', flowLimited],
      ] as const) {
        const verdicts = judgedBy(structure, trial, arm, draws);
        if (typeof verdicts === 'string') failures.push(verdicts);
        else told.push(...verdicts);
        done += 1;
        yield { done, total };
      }
    }
    judged.push(Object.freeze({ id: trial.id, title: trial.title, source: citationOf(trial.id), rows, flowLimited, failures }));
  }
  return judged;
}

/** The verdicts of an arm beside a structure, or how its run failed. */
function judgedBy(structure: StructureLetter, trial: Trial, arm: TrialArm, draws: number): readonly VerdictRow[] | string {
  const scenario = { ...scenarioOf(arm), structure };
  const curves = curvesOf(scenario);
  if (curves.outcome.kind === 'failure')
    return `${scenario.name}, structure ${structure}: ${curves.outcome.code}; ${curves.outcome.advice}`;
  const drawn = draws === 0 ? [] : drawnCurvesOf(scenario, draws).map((one) => runOf(scenario, { ...one, balance: curves.balance }));
  return verdictsOf(trial, arm, runOf(scenario, curves), drawn, structure);
}

/** All of it at once. */
export function rejudge(which: readonly Trial[] = trials, draws: number = usualDraws): readonly JudgedTrial[] {
  const steps = rejudgeInSteps(which, draws);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}
