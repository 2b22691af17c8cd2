import { curvesOf, drawnCurvesOf, usualDraws } from 'speciosa';
import type { Step } from 'speciosa';
import { citationOf } from './citation.js';
import type { Trial } from './trial.js';
import { trials } from './trials.js';
import { runOf, scenarioOf, verdictsOf } from './verdicts.js';
import type { VerdictRow } from './verdicts.js';

/** A study with every printed row judged. */
export interface JudgedTrial {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly rows: readonly VerdictRow[];
  /** The same printed rows beside structure (b), without intervals. */
  readonly flowLimited: readonly VerdictRow[];
  /** Arms whose run failed: no verdict is drawn from nothing. */
  readonly failures: readonly string[];
}

/** Runs every trial anew and judges it, paused after each arm; `draws` of what is not known make the intervals, 0 none. */
export function* rejudgeInSteps(which: readonly Trial[] = trials, draws: number = usualDraws): Generator<Step, readonly JudgedTrial[], void> {
  const total = which.reduce((sum, { arms }) => sum + arms.length, 0);
  const judged: JudgedTrial[] = [];
  let done = 0;
  for (const trial of which) {
    const rows: VerdictRow[] = [];
    const flowLimited: VerdictRow[] = [];
    const failures: string[] = [];
    for (const arm of trial.arms) {
      const scenario = scenarioOf(arm);
      const curves = curvesOf(scenario);
      if (curves.outcome.kind === 'failure') failures.push(`${scenario.name}: ${curves.outcome.code}; ${curves.outcome.advice}`);
      else {
        const drawn = draws === 0 ? [] : drawnCurvesOf(scenario, draws).map((one) => runOf(scenario, { ...one, balance: curves.balance }));
        rows.push(...verdictsOf(trial, arm, runOf(scenario, curves), drawn));
      }
      const other = curvesOf({ ...scenario, structure: 'b' });
      if (other.outcome.kind === 'success') flowLimited.push(...verdictsOf(trial, arm, runOf(scenario, other), [], 'b'));
      done += 1;
      yield { done, total };
    }
    judged.push(Object.freeze({ id: trial.id, title: trial.title, source: citationOf(trial.id), rows, flowLimited, failures }));
  }
  return judged;
}

/** All of it at once. */
export function rejudge(which: readonly Trial[] = trials, draws: number = usualDraws): readonly JudgedTrial[] {
  const steps = rejudgeInSteps(which, draws);
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}
