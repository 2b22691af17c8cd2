import { swallowedAlkaloids } from '@speciosa/kratom';
import type { Alkaloid, Story, SwallowedAlkaloid } from '@speciosa/kratom';
import type { Matrix } from './report.js';
import type { Ground } from './rests-on.js';

/** One curve that a report shows: an output of the model with its place in the body. */
export interface Watched {
  readonly path: string;
  readonly name: string;
  readonly analyte: string;
  readonly matrix: Matrix;
  readonly unit: string;
}

/** The analyte name under which all alkaloids on the receptor are counted together. */
export const anyAlkaloid = 'all alkaloids';

/** Curves of the watched alkaloids: total plasma, unbound plasma, unbound brain, mu receptor; last, the receptor as a whole. */
export function watchedCurves(story: Story, watch: readonly Alkaloid[]): readonly Watched[] {
  const all = { path: story.muOccupancyByAny, name: `mu receptors held by ${anyAlkaloid}`, analyte: anyAlkaloid };
  return [...watch.flatMap((alkaloid) => curvesOf(story, alkaloid)), { ...all, matrix: 'receptor', unit: '1' }];
}

function curvesOf(story: Story, analyte: Alkaloid): Watched[] {
  const unit = 'nmol/L';
  return [
    { path: story.plasma[analyte], name: `${analyte} in plasma`, analyte, matrix: 'plasma-total', unit },
    { path: story.unboundInPlasma[analyte], name: `unbound ${analyte} in plasma`, analyte, matrix: 'plasma-unbound', unit },
    { path: story.unboundInBrain[analyte], name: `unbound ${analyte} in brain`, analyte, matrix: 'brain-unbound', unit },
    { path: story.muOccupancy[analyte], name: `mu receptors held by ${analyte}`, analyte, matrix: 'receptor', unit: '1' },
  ];
}

/** The swallowed alkaloids whose arrival in the gut an output rests on. */
export const swallowedBehind = (story: Story, ground: Ground): readonly SwallowedAlkaloid[] =>
  swallowedAlkaloids.filter((alkaloid) => ground.states.some(({ path }) => path === story.gut[alkaloid]));
