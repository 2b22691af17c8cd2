import { existsSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { findScenario, readScenario, run } from 'speciosa';
import type { Scenario } from 'speciosa';
import { crowdHere, runPopulation } from 'speciosa/crowd';
import type { CrowdPort, PopulationReport } from 'speciosa/crowd';
import { describe, expect, it } from 'vitest';
import { threadPort } from './thread-port.js';

/** Threads load what was built; `npm test` builds first. */
const entry = new URL('../../dist/crowd/thread.js', import.meta.url);

const read = readScenario((findScenario('tea-2g') ?? '').replace(/^watch: .*$/m, 'watch: [mitragynine]'), 'tea-2g');
const scenario: Scenario = read.ok
  ? read.scenario
  : ((): never => {
      throw new Error('tea-2g does not read');
    })();
const typical = run(scenario, { draws: 0 });

async function reportBy(ports: readonly CrowdPort[], people = 2100): Promise<PopulationReport> {
  const answer = await runPopulation(scenario, { people, ports, typical });
  if (answer.kind !== 'population') throw new Error(`expected a report, found ${answer.kind}`);
  return answer;
}

describe.skipIf(!existsSync(entry))('many people over threads', () => {
  it('give the bytes that this very thread gives, one thread or two', async () => {
    const here = JSON.stringify(await reportBy([crowdHere()]));
    expect(JSON.stringify(await reportBy([threadPort(entry)]))).toBe(here);
    expect(JSON.stringify(await reportBy([threadPort(entry), threadPort(entry)]))).toBe(here);
  });

  it('name the people of a thread that was killed amid its work, and the other goes on', async () => {
    const workers: Worker[] = [];
    const doomed = threadPort(entry, (worker) => workers.push(worker));
    // Killed when it has begun on people: at its first sign of life.
    const watched: CrowdPort = {
      ...doomed,
      onMessage: (hear) =>
        doomed.onMessage((message) => {
          if (message.kind === 'on-the-way') void workers[0]?.terminate();
          hear(message);
        }),
    };
    const { outcome, flags } = await reportBy([watched, threadPort(entry)]);
    expect(outcome.unrun).toMatchObject([{ first: 0, end: 128, code: 'worker-lost' }]);
    expect(outcome.unrun[0]?.detail).toContain('the thread ended with code 1; the worker that held');
    expect(outcome.finished).toBe(2100 - 128);
    expect(flags[0]).toContain('persons 0 to 127 were not run');
  });
});
