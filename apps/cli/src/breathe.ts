import type { Progress } from './progress.js';

interface Step {
  readonly done: number;
  readonly total: number;
}

/** Thrown when Ctrl-C arrived between two steps. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Drains work that comes in steps, giving the event loop a turn between them: the bar moves and
 * Ctrl-C is heard. Nothing is written before the last step, so stopping leaves nothing behind.
 */
export async function breathe<Answer>(steps: Generator<Step, Answer, void>, progress: Progress): Promise<Answer> {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done === true) return next.value;
      progress.show(next.value.done, next.value.total);
      await new Promise((resolve) => setImmediate(resolve));
      if (stopped) throw new Interrupted();
    }
  } finally {
    process.removeListener('SIGINT', stop);
    progress.end();
  }
}
