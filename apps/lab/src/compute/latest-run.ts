import type { Scenario } from 'speciosa';
import type { Result, RunAnswer, RunRequest } from './protocol.js';

/** Who listens to the newest run; answers to older ones never arrive. */
export interface Listener {
  readonly progress: (done: number, total: number) => void;
  /** Central values, before the intervals of what is not known. */
  readonly preview: (result: Result) => void;
  readonly result: (result: Result) => void;
  readonly broken: (message: string) => void;
}

export interface LatestRun {
  readonly ask: (scenario: Scenario, listener: Listener) => void;
  /** Stops whatever runs and drops its answer. */
  readonly cancel: () => void;
}

const startWorker = (): Worker => new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module', name: 'speciosa run' });

/**
 * Runs one scenario at a time off the page's thread. A run cannot hear a message while it counts,
 * so a stale one is cancelled by ending its worker; a fresh one starts in its place.
 */
export function latestRun(start: () => Worker = startWorker): LatestRun {
  let worker = start();
  let id = 0;
  let isBusy = false;
  const renew = (): void => {
    worker.terminate();
    worker = start();
    isBusy = false;
  };
  const cancel = (): void => {
    id += 1;
    if (isBusy) renew();
  };
  const ask = (scenario: Scenario, listener: Listener): void => {
    cancel();
    isBusy = true;
    const asked = id;
    worker.onmessage = ({ data }: MessageEvent<RunAnswer>) => {
      if (data.id !== asked || data.id !== id) return;
      if (data.kind !== 'progress' && data.kind !== 'preview') isBusy = false;
      tell(data, listener);
    };
    worker.onerror = (event) => {
      renew();
      listener.broken(event.message || 'the worker stopped');
    };
    worker.postMessage({ kind: 'run', id, scenario } satisfies RunRequest);
  };
  return { ask, cancel };
}

function tell(answer: RunAnswer, listener: Listener): void {
  switch (answer.kind) {
    case 'progress':
      return listener.progress(answer.done, answer.total);
    case 'preview':
      return listener.preview(answer.result);
    case 'result':
      return listener.result(answer.result);
    case 'broken':
      return listener.broken(answer.message);
    default:
      return answer satisfies never;
  }
}
