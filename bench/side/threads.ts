import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { spreadOf } from '../measure/statistics.js';
import type { Spread } from '../measure/statistics.js';
import { program } from '../places.js';
import type { ThreadTask } from './threads-program.js';

/** People a second on one and on two threads, and their ratio round by round. */
export interface Threads {
  readonly one: Spread;
  readonly two: Spread;
  readonly ratio: Spread;
}

export async function threads(people: number, rounds: number): Promise<Threads> {
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [1, 2] : [2, 1];
    for (const count of order) (count === 1 ? one : two).push(await rate(people, count));
  }
  return { one: spreadOf(one), two: spreadOf(two), ratio: spreadOf(two.map((both, round) => both / (one[round] ?? Number.NaN))) };
}

/** The people are dealt out in equal spans, several times over; threads are warm before the clock starts. */
async function rate(people: number, count: number): Promise<number> {
  const passes = Math.max(1, Math.round(8000 / people));
  const edge = (thread: number): number => Math.round((people * thread) / count);
  const workers = Array.from({ length: count }, (_, thread) => {
    const workerData: ThreadTask = { people, passes, span: { first: edge(thread), end: edge(thread + 1) } };
    return new Worker(program('side', 'threads-program.js'), { workerData });
  });
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const begun = performance.now();
  const done = Promise.all(workers.map((worker) => once(worker, 'message')));
  for (const worker of workers) worker.postMessage('go');
  await done;
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return (people * passes) / seconds;
}
