import { observedFor, verdictsFor } from '@speciosa/trials';
import { run } from 'speciosa';
import type { RunOptions, Scenario } from 'speciosa';
import type { Role } from '../workers/role.js';
import type { Result, RunAnswer, RunRequest } from './protocol.js';

const answer = (message: RunAnswer): void => self.postMessage(message);

function resultOf(scenario: Scenario, options: RunOptions): Result {
  const report = run(scenario, options);
  // A failed run has no curves to judge.
  const verdicts = report.series.length === 0 ? [] : verdictsFor(scenario, report);
  return { scenario, report, observed: observedFor(scenario), verdicts };
}

/** Central values first, the intervals after. */
function work({ id, scenario }: RunRequest): void {
  try {
    answer({ kind: 'preview', id, result: resultOf(scenario, { draws: 0 }) });
    answer({
      kind: 'result',
      id,
      result: resultOf(scenario, { onProgress: (done, total) => answer({ kind: 'progress', id, done, total }) }),
    });
  } catch (error) {
    answer({ kind: 'broken', id, message: error instanceof Error ? error.message : String(error) });
  }
}

export const role: Role = { hear: (asked) => work(asked as RunRequest) };
