import { asRecorded } from '@speciosa/kratom';
import type { FullStory, ValueOf } from '@speciosa/kratom';
import { knowledgeDraw } from 'speciosa';
import { curvesAfter } from '../run/index.js';
import type { AxisProduct, Bench, Curves } from '../run/index.js';

/** Draws behind every width and coverage of the studies. */
export const studyDraws = 40;
const seed = 2025;

/** What is read off the curves of one dose. */
export type Reading = (curves: NonNullable<Curves>, story: FullStory) => number;

/** A dose as a study gave it. */
export interface StudyDose {
  readonly product: AxisProduct;
  readonly mitragynineMg: number;
  readonly hours: readonly number[];
}

/** The central reading and those of the draws; a failed run is NaN. */
export function readingsOf(bench: Bench, dose: StudyDose, read: Reading): { readonly central: number; readonly draws: readonly number[] } {
  const one = (valueOf: ValueOf): number => {
    const curves = curvesAfter(bench, dose.product, dose.mitragynineMg, dose.hours, valueOf);
    return curves === null ? Number.NaN : read(curves, bench.story);
  };
  return { central: one(asRecorded), draws: Array.from({ length: studyDraws }, (_, number) => one(knowledgeDraw(seed, number))) };
}
