import { Worker } from 'node:worker_threads';
import type { CrowdPort, FromCrowd } from 'speciosa/crowd';

/** A worker thread as a port for many people; `started` hands over the thread itself, for those who must watch it. */
export function threadPort(
  entry: URL = new URL('./thread.js', import.meta.url),
  started: (worker: Worker) => void = () => undefined,
): CrowdPort {
  const worker = new Worker(entry);
  started(worker);
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (hear) => void worker.on('message', (message: FromCrowd) => hear(message)),
    onLost: (hear) => {
      worker.on('error', ({ message }) => hear(message));
      worker.on('messageerror', ({ message }) => hear(message));
      worker.on('exit', (code) => hear(`the thread ended with code ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}
