import { asRecorded } from '../diary.js';
import type { Entry, ValueOf } from '../diary.js';
import { perpetratorNames } from '../medicines/index.js';
import type { MedicineName } from '../medicines/index.js';
import { storyDoses } from '../story-doses.js';
import { story } from '../story.js';
import type { Story } from '../story.js';
import { flowLimitedDoses } from './doses.js';
import type { StoryDose } from './doses.js';
import { flowLimitedStory } from './flow-limited-story.js';

/** One way to tell the same story: what it assembles, and how a diary becomes doses for it. */
export interface Structure {
  readonly title: string;
  /** Medicines that may stand beside kratom in this structure; the others are refused. */
  readonly medicines: readonly MedicineName[];
  tell(medicines?: readonly MedicineName[]): Told;
}

/** A story that was told, with the doses its diary makes. */
export interface Told {
  readonly story: Story;
  doses(entries: readonly Entry[], valueOf?: ValueOf): readonly StoryDose[];
}

const apparent: Structure = {
  title: 'apparent compartments',
  medicines: [],
  tell: (medicines = []) => {
    if (medicines.length > 0)
      throw new RangeError(
        `expected no medicines in structure (a), which knows no enzymes, found ${medicines.join(', ')}; choose structure (b)`,
      );
    const told = story();
    return { story: told, doses: (entries, valueOf = asRecorded) => storyDoses(told, entries, valueOf) };
  },
};

const flowLimited: Structure = {
  title: 'blood flow and enzymes',
  medicines: perpetratorNames,
  tell: (medicines = []) => {
    const told = flowLimitedStory(medicines);
    return { story: told, doses: (entries, valueOf = asRecorded) => flowLimitedDoses(told.mouth, entries, valueOf) };
  },
};

/** The two rival structures: (a) fits curves with apparent compartments, (b) follows blood through organs and enzymes. */
export const structures = Object.freeze({ a: apparent, b: flowLimited });
export type StructureName = keyof typeof structures;
