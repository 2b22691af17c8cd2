import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared } from '@speciosa/engine/study';
import { asRecorded, fullStory } from '@speciosa/kratom';
import type { FullStory, Switches, ValueOf } from '@speciosa/kratom';
import { dosesOf } from './given.js';
import type { AxisProduct } from './given.js';

/** A story made ready, for any number of doses and draws. */
export interface Bench {
  readonly story: FullStory;
  readonly prepared: Prepared;
}

/** Curves by path of output; null when the integration failed. */
export type Curves = Readonly<Record<string, Float64Array>> | null;

/** Prepares the whole story under these switches. */
export function benchOf(switches: Partial<Switches> = {}): Bench {
  const story = fullStory(switches);
  return Object.freeze({ story, prepared: prepare(story.model) });
}

/** One dose at hour 0, watched at these hours; facts may be changed through `valueOf`. */
export function curvesAfter(
  { story, prepared }: Bench,
  of: AxisProduct,
  mitragynineMg: number,
  hours: readonly number[],
  valueOf: ValueOf = asRecorded,
): Curves {
  const result = runPrepared(prepared, {
    doses: dosesOf(story, of, mitragynineMg, valueOf),
    spanHours: Math.max(...hours),
    requestedHours: hours,
    parameters: Object.fromEntries(story.model.parameters.map(({ path, given }) => [path, valueOf(given.id)])),
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-8,
  });
  return result.outcome.kind === 'failure' ? null : result.outputs;
}

/** The value of an output at the hour of this index. Throws where nothing is known by that path. */
export function valueAt(curves: NonNullable<Curves>, path: string, index: number): number {
  const value = curves[path]?.[index];
  if (value === undefined) throw new Error(`no output ${path} at the hour of index ${index}`);
  return value;
}

/** Largest value of an output, and at which index. */
export function peakOf(curves: NonNullable<Curves>, path: string): { readonly value: number; readonly index: number } {
  const row = curves[path];
  if (row === undefined) throw new Error(`no output ${path}`);
  const value = Math.max(...row);
  return { value, index: row.indexOf(value) };
}
