import { run } from 'speciosa';
import type { RunAnswer, RunRequest } from './protocol.js';

const answer = (message: RunAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  const { id, scenario } = data;
  try {
    const report = run(scenario, { onProgress: (done, total) => answer({ kind: 'progress', id, done, total }) });
    answer({ kind: 'report', id, report });
  } catch (error) {
    answer({ kind: 'broken', id, message: error instanceof Error ? error.message : String(error) });
  }
});
