import type { ToWorker } from '@speciosa/engine/study';
import type { CrowdPort } from './port.js';
import { serveCrowd } from './worker/index.js';
import type { FromCrowd } from './worker/index.js';

/**
 * A worker that is this very thread: for hosts without threads and for few people. `breathe` is waited for before
 * each message; a host that must draw or hear a click hands over its timer.
 */
export function crowdHere(breathe: () => Promise<void> = () => Promise.resolve()): CrowdPort {
  let hearBack: (message: FromCrowd) => void = () => undefined;
  let hearLost: (why: string) => void = () => undefined;
  let hear: (message: ToWorker) => void = () => undefined;
  let isEnded = false;
  const later = (act: () => void): Promise<void> =>
    breathe()
      .then(() => (isEnded ? undefined : act()))
      .catch((error: unknown) => hearLost(error instanceof Error ? error.message : String(error)));
  serveCrowd({
    post: (message) => void later(() => hearBack(message)),
    onMessage: (listener) => {
      hear = listener;
    },
  });
  return {
    post: (message) => void later(() => hear(message)),
    onMessage: (listener) => {
      hearBack = listener;
    },
    onLost: (listener) => {
      hearLost = listener;
    },
    terminate: () => {
      isEnded = true;
    },
  };
}
