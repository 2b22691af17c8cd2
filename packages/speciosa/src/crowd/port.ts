import type { ToWorker, WorkerPort } from '@speciosa/engine/study';
import type { FromCrowd } from './worker/index.js';

/** The near end of a host's worker: what threads, web workers or this very thread must offer. */
export interface CrowdPort {
  post(message: ToWorker): void;
  onMessage(hear: (message: FromCrowd) => void): void;
  /** Heard when the worker ends on its own, breaks, or sends what cannot be read. */
  onLost(hear: (why: string) => void): void;
  terminate(): void;
}

/** A port as the engine knows it; signs of life are taken out on the way and handed to `tell` as people of the block under way. */
export function enginePort(port: CrowdPort, tell: (underWay: number) => void): WorkerPort {
  let underWay = 0;
  const tellOf = (persons: number): void => {
    underWay = persons;
    tell(underWay);
  };
  return {
    post: (message) => port.post(message),
    onMessage: (hear) =>
      port.onMessage((message) => {
        if (message.kind === 'on-the-way') return tellOf(underWay + message.persons);
        tellOf(0);
        hear(message);
      }),
    onLost: (hear) =>
      port.onLost((why) => {
        tellOf(0);
        hear(why);
      }),
    terminate: () => port.terminate(),
  };
}
