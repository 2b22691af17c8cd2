import { runPopulation } from 'speciosa/crowd';
import type { Role } from '../workers/role.js';
import type { CrowdAnswer, CrowdRequest } from './messages.js';
import { workerPort } from './worker-port.js';

/** Draws people, hands them to workers of its own and counts what comes back, so that the page only draws. Ending it ends them too. */
const answer = (message: CrowdAnswer): void => self.postMessage(message);

async function work({ scenario, typical, people, workers }: CrowdRequest): Promise<void> {
  const ports = Array.from({ length: workers }, () => workerPort());
  const found = await runPopulation(scenario, {
    people,
    typical,
    ports,
    onProgress: (done, total) => answer({ kind: 'progress', done, total }),
  });
  if (found.kind === 'population') answer({ kind: 'answer', report: found });
}

export const role: Role = {
  hear(asked) {
    work(asked as CrowdRequest).catch((error: unknown) =>
      answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }),
    );
  },
};
