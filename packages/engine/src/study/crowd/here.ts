import type { FromWorker, ToWorker, WorkerPort } from './messages.js';
import { serve } from './serve.js';
import type { Motion } from './serve.js';

/**
 * A worker that is this very thread: for hosts without threads, and for few people. `breathe` is
 * waited for before each message; a host that must draw or hear a click hands over its timer.
 */
export function portHere(makeMotion: (setup: unknown) => Motion, breathe: () => Promise<void> = () => Promise.resolve()): WorkerPort {
  let hearBack: (message: FromWorker) => void = () => {};
  let hearLost: (why: string) => void = () => {};
  let hear: (message: ToWorker) => void = () => {};
  let ended = false;
  serve({ post: (message) => void later(() => hearBack(message)), onMessage: (listener) => (hear = listener) }, makeMotion);
  const later = (act: () => void): Promise<void> =>
    breathe()
      .then(() => (ended ? undefined : act()))
      .catch((error: unknown) => hearLost(error instanceof Error ? error.message : String(error)));
  return {
    post: (message) => void later(() => hear(message)),
    onMessage: (listener) => (hearBack = listener),
    onLost: (listener) => (hearLost = listener),
    terminate: () => (ended = true),
  };
}
