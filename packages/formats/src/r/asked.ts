import { momentKinds } from '@speciosa/engine/kernel';
import type { Batch, Moment } from '@speciosa/engine/kernel';
import { plainDriver } from '@speciosa/engine/solve';
import { bind, binderOf, settle } from '@speciosa/engine/study';
import type { RunInput } from '@speciosa/engine/study';
import type { Model } from '@speciosa/engine/model';

/** One person's question in plain numbers, coherent units: every dosing rule is applied, steady states are found. */
export interface Asked {
  readonly batch: Batch;
  readonly moments: readonly Moment[];
  /** Steady states that were found beforehand and stand among the moments as numbers. */
  readonly steadyStates: number;
}

export type Asking = { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly refused: readonly string[] };

/** Binds a run's input as the study does. Throws RangeError for input that means nothing. */
export function askedOf(model: Model, input: RunInput): Asking {
  const { doses, events = [], courses = [], spanHours, requestedHours, parameters = {}, ...controls } = input;
  const columns = Object.fromEntries(Object.entries(parameters).map(([path, value]) => [path, [value]]));
  const bound = bind(binderOf(model), {
    ...controls,
    regimen: { doses, events, courses },
    people: { count: 1, columns },
    end: spanHours,
    requested: requestedHours,
  });
  if (bound.refused.length > 0) return { ok: false, refused: bound.refused.map(({ detail }) => detail) };
  const { batch, unsettled } = settle(bound, plainDriver(model));
  if (unsettled.length > 0) return { ok: false, refused: unsettled.map(({ time, detail }) => `no steady state at ${time} h: ${detail}`) };
  return { ok: true, asked: { batch, moments: momentsOf(batch), steadyStates: bound.steady.length } };
}

function momentsOf({ moments: { times, kinds, targets, values } }: Batch): readonly Moment[] {
  return Array.from(times, (time, at) => ({
    time,
    kind: momentKinds[kinds[at] ?? 0] ?? 'add',
    target: targets[at] ?? 0,
    value: values[at] ?? Number.NaN,
  }));
}
