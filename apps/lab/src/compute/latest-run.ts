import type { Scenario } from 'speciosa';
import { openLine } from '../workers/open-line.js';
import type { Line } from '../workers/open-line.js';
import { startWorker } from '../workers/start.js';
import type { Result, RunAnswer, RunRequest } from './protocol.js';

/** Who listens to the newest run; answers to older ones never arrive. */
export interface Listener {
  readonly progress: (done: number, total: number) => void;
  /** Central values, before the intervals of what is not known. */
  readonly preview: (result: Result) => void;
  readonly result: (result: Result) => void;
  readonly broken: (message: string) => void;
  readonly silent: (isSilent: boolean) => void;
}

export interface LatestRun {
  readonly ask: (scenario: Scenario, listener: Listener) => void;
  /** Stops whatever runs and drops its answer. */
  readonly cancel: () => void;
}

/**
 * Runs one scenario at a time off the page's thread. A run cannot hear a message while it counts,
 * so a stale one is cancelled by ending its worker; a fresh one starts in its place, as after a worker that died.
 */
export function latestRun(start: () => Worker = () => startWorker('run')): LatestRun {
  let listener: Listener | null = null;
  let id = 0;
  let isBusy = false;
  const hear = (answer: RunAnswer): void => {
    if (answer.id !== id || listener === null) return;
    if (answer.kind !== 'progress' && answer.kind !== 'preview') {
      isBusy = false;
      line?.rest();
    }
    tell(answer, listener);
  };
  const lost = (why: string): void => {
    line = null;
    isBusy = false;
    listener?.broken(why);
  };
  const open = (): Line<RunRequest> => openLine(start(), { hear, lost, silent: (isSilent) => listener?.silent(isSilent) });
  /** Begins at once: its script loads while the page is drawn. */
  let line: Line<RunRequest> | null = open();
  const cancel = (): void => {
    id += 1;
    listener = null;
    if (!isBusy) return;
    line?.end();
    line = open();
    isBusy = false;
  };
  const ask = (scenario: Scenario, next: Listener): void => {
    cancel();
    listener = next;
    isBusy = true;
    line ??= open();
    line.post({ kind: 'run', id, scenario });
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
