import type { Batch } from '@speciosa/engine/kernel';
import { runPrepared } from '@speciosa/engine/study';
import type { Prepared, RunInput } from '@speciosa/engine/study';

/** States after a run-in without drugs, coherent units. Throws when it fails: nothing else follows from it. */
export function restedStates(prepared: Prepared, runInHours: number, events: NonNullable<RunInput['events']> = []): Float64Array {
  const rest = runPrepared(prepared, {
    doses: [],
    events,
    spanHours: runInHours,
    requestedHours: [runInHours],
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-10,
  });
  if (rest.outcome.kind === 'failure') throw new Error(`the run-in ended at ${rest.outcome.time} h: ${rest.outcome.advice}`);
  return Float64Array.from(
    prepared.model.states,
    ({ path }, at) => orNaN(rest.finalStates[path]) * orNaN(prepared.binder.places.stateFactors[at]),
  );
}

/** A batch in which everyone begins rested. */
export function beginningAt(batch: Batch, rested: Float64Array): Batch {
  const initial = new Float64Array(batch.initial.length);
  for (let person = 0; person < batch.persons; person += 1) initial.set(rested, person * rested.length);
  return { ...batch, initial };
}

export const orNaN = (value: number | undefined): number => value ?? Number.NaN;
