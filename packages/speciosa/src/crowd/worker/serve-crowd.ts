import { motionOf, serve } from '@speciosa/engine/study';
import type { FromWorker, Motion, ToWorker } from '@speciosa/engine/study';
import type { Model } from '@speciosa/engine/model';
import { measured } from './measure.js';
import type { MeasurePlan } from './measure.js';

/** What a worker is set up with: the model, and what to read from each person. */
export interface CrowdSetup {
  readonly model: Model;
  readonly plan: MeasurePlan;
}

/** What a worker posts: the engine's answers, and between them how many people more it has run. */
export type FromCrowd = FromWorker | { readonly kind: 'on-the-way'; readonly persons: number };

/** The far end of a host's connection, inside the worker. */
export interface CrowdChannel {
  post(message: FromCrowd): void;
  onMessage(hear: (message: ToWorker) => void): void;
}

/** People between two signs of life. */
const stride = 32;

/** The whole of a worker. Each person is measured here, so that curves never leave the worker. */
export function serveCrowd(channel: CrowdChannel): void {
  let plan: MeasurePlan | null = null;
  const far = {
    post: (message: FromWorker) =>
      channel.post(plan === null || message.kind !== 'chunk-done' ? message : { ...message, columns: measured(plan, message.columns) }),
    onMessage: (hear: (message: ToWorker) => void) => channel.onMessage(hear),
  };
  serve(far, (setup) => {
    const given = checked(setup);
    plan = given.plan;
    return inStrides(motionOf(given.model), (persons) => channel.post({ kind: 'on-the-way', persons }));
  });
}

function checked(setup: unknown): CrowdSetup {
  if (typeof setup === 'object' && setup !== null && 'model' in setup && 'plan' in setup) return setup as CrowdSetup;
  throw new Error('expected a model and a plan to set up a worker with; hand over what runPopulation posts');
}

/** A person's numbers do not depend on where a batch is cut, so cutting it only adds signs of life. */
function inStrides({ driver, pivoting }: Motion, tell: (persons: number) => void): Motion {
  return {
    pivoting,
    driver: {
      ...driver,
      run: (batch, answers, { first, end } = { first: 0, end: batch.persons }) => {
        for (let from = first; from < end; from += stride) {
          const to = Math.min(end, from + stride);
          driver.run(batch, answers, { first: from, end: to });
          tell(to - from);
        }
      },
    },
  };
}
