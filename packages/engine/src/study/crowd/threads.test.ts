import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { compiledDriver } from '../../compile/index.js';
import { blockSize, writeTally } from '../../table/index.js';
import { linearModel } from '../classic.testing.js';
import { binderOf } from '../question/index.js';
import type { Question } from '../question/index.js';
import { runEnsemble } from './ensemble.js';
import type { EnsembleResult } from './terms.js';
import { portHere } from './here.js';
import type { FromWorker, WorkerPort } from './messages.js';

/** Threads load what was built; `npm test` builds first. */
const built = new URL('../../../dist/', import.meta.url);
const model = linearModel();

const source = (onChunk: string): string => `
  const { parentPort } = require('node:worker_threads');
  Promise.all([import('${built}study/index.js'), import('${built}compile/index.js')]).then(([{ serve }, { compiledDriver }]) =>
    serve({
      post: (message) => parentPort.postMessage(message),
      onMessage: (hear) => parentPort.on('message', (message) => { if (message.kind === 'chunk') { ${onChunk} } hear(message); }),
    }, (setup) => ({ driver: compiledDriver(setup), pivoting: null })));`;

function thread(onChunk = ''): WorkerPort {
  const worker = new Worker(source(onChunk), { eval: true });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (hear) => void worker.on('message', (message: FromWorker) => hear(message)),
    onLost: (hear) => {
      worker.on('error', ({ message }) => hear(message));
      worker.on('exit', (code) => hear(`the thread ended with ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}

const count = 2 * blockSize + 10;
const question: Question = {
  regimen: { doses: [{ state: 'body/depot', amount: 100, time: 0, every: 12, steadyState: 'reset' }] },
  people: { count, columns: { 'body/volume': Array.from({ length: count }, (_, person) => 15 + (person % 97) / 9) } },
  end: 12,
  requested: [1, 12],
};
const ensemble = (ports: readonly WorkerPort[]): Promise<EnsembleResult> =>
  runEnsemble(binderOf(model), question, { ports, setup: model, watched: ['body/concentration'] });

describe.skipIf(!existsSync(new URL('study/index.js', built)))('threads', () => {
  it('give the bytes that no thread gives', async () => {
    const none = await ensemble([portHere(() => ({ driver: compiledDriver(model), pivoting: null }))]);
    const two = await ensemble([thread(), thread()]);
    expect(two.tallies['body/concentration'].map((one) => [...writeTally(one)])).toEqual(
      none.tallies['body/concentration'].map((one) => [...writeTally(one)]),
    );
    expect(two).toMatchObject({ finished: count, unrun: [], provenance: none.provenance });
  });

  it('that die name the persons they held, and the others go on', async () => {
    const { finished, unrun } = await ensemble([thread('process.exit(3)'), thread()]);
    expect(unrun).toMatchObject([{ code: 'worker-lost' }]);
    expect(unrun[0].detail).toContain('the thread ended with 3; the worker');
    expect(finished).toBe(count - (unrun[0].end - unrun[0].first));
  });
});
