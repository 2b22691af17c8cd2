import { observedFor, verdictsFor } from '@speciosa/trials';
import { run } from 'speciosa';
import type { Scenario } from 'speciosa';
import type { Result, RunAnswer, RunRequest } from './protocol.js';

const answer = (message: RunAnswer): void => self.postMessage(message);

function resultOf(scenario: Scenario, onProgress: (done: number, total: number) => void): Result {
  const report = run(scenario, { onProgress });
  // A failed run has no curves to judge.
  const verdicts = report.series.length === 0 ? [] : verdictsFor(scenario, report);
  return { scenario, report, observed: observedFor(scenario), verdicts };
}

self.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  const { id, scenario } = data;
  try {
    answer({ kind: 'result', id, result: resultOf(scenario, (done, total) => answer({ kind: 'progress', id, done, total })) });
  } catch (error) {
    answer({ kind: 'broken', id, message: error instanceof Error ? error.message : String(error) });
  }
});
