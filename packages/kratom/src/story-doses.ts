import { asRecorded, intakes } from './diary.js';
import type { Entry, Intake, ValueOf } from './diary.js';
import type { ApparentStory } from './story.js';

/** An amount (nmol) that goes to a state of a story, in the words of the study's regimen. */
export interface StoryDose {
  readonly state: string;
  readonly amount: number;
  readonly time: number;
  readonly every: number | null;
  readonly times: number;
}

/** The diary as doses of structure (a). */
export function storyDoses(
  told: Pick<ApparentStory, 'mouths'>,
  entries: readonly Entry[],
  valueOf: ValueOf = asRecorded,
): readonly StoryDose[] {
  return intakes(entries, valueOf).map((intake) => ({
    state: placeOf(told, intake),
    amount: intake.amountNmol,
    time: intake.atHours,
    every: intake.everyHours,
    times: intake.times,
  }));
}

function placeOf({ mouths }: Pick<ApparentStory, 'mouths'>, { alkaloid, place, inside }: Intake): string {
  const mouth = mouths[alkaloid];
  return place === 'gut' ? (mouth.inside[inside] ?? mouth.stomach) : mouth.neverAbsorbed;
}
