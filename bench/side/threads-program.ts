/** One of several threads with a driver of its own: says when it is ready, runs its share when told. */
import { parentPort, workerData } from 'node:worker_threads';
import { emptyAnswers } from '@speciosa/engine/kernel';
import type { Span } from '@speciosa/engine/kernel';
import { driverOf } from '../ours/drivers.js';
import { accuracy, batchOf } from '../k28/batch.js';
import { regimens } from '../k28/regimens.js';

/** What a thread is told at birth. */
export interface ThreadTask {
  readonly people: number;
  readonly passes: number;
  readonly span: Span;
}

const { people, passes, span } = workerData as ThreadTask;
const driver = driverOf('f64x2');
const batch = batchOf(regimens.i, people, accuracy(1e-6));
const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
driver.run(batch, answers, span);
parentPort?.on('message', () => {
  for (let pass = 0; pass < passes; pass += 1) driver.run(batch, answers, span);
  parentPort?.postMessage('done');
  parentPort?.close();
});
parentPort?.postMessage('ready');
