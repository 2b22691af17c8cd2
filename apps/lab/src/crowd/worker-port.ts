import type { CrowdPort, FromCrowd } from 'speciosa/crowd';

const start = (): Worker => new Worker(new URL('./people.worker.ts', import.meta.url), { type: 'module', name: 'speciosa people' });

/** A web worker as a port for many people. */
export function workerPort(worker: Worker = start()): CrowdPort {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<FromCrowd>) => hear(data)),
    onLost: (hear) => {
      worker.addEventListener('error', (event) => hear(event.message || 'the worker stopped'));
      worker.addEventListener('messageerror', () => hear('the worker sent what cannot be read'));
    },
    terminate: () => worker.terminate(),
  };
}
