import { quantity } from '@speciosa/engine/quantity';
import type { Dose } from '@speciosa/engine/study';
import { product, storyDoses } from '@speciosa/kratom';
import type { FullStory, ValueOf } from '@speciosa/kratom';

/** What is swallowed along the axis. Pure mitragynine was given in one study and has no availability of its own: it is taken like extract. */
export const axisProducts = ['pure mitragynine', 'tea-tanna', 'capsule-huestis', 'extract-huestis'] as const;
export type AxisProduct = (typeof axisProducts)[number];

/** Alkaloids in each product beside mitragynine: only the tea was measured for all of them. */
export const isMeasuredThroughout = (of: AxisProduct): boolean => of === 'tea-tanna' || of === 'pure mitragynine';

/** Doses of the whole story for so many milligrams of mitragynine, swallowed once at hour 0. */
export function dosesOf(story: FullStory, of: AxisProduct, mitragynineMg: number, valueOf: ValueOf): readonly Dose[] {
  if (!(mitragynineMg > 0)) throw new RangeError(`expected milligrams of mitragynine above 0, found ${mitragynineMg}`);
  const swallowed = product(of === 'pure mitragynine' ? 'extract-huestis' : of);
  const entry = {
    product: swallowed,
    mass: quantity(mitragynineMg, 'mg'),
    of: 'mitragynine',
    atHours: 0,
    everyHours: null,
    times: 1,
  } as const;
  return storyDoses(story, [entry], valueOf);
}
