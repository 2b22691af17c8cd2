import { flowLimitedDoses, flowLimitedStory, levelsOf, structures } from '@speciosa/kratom';
import type { FlowLimitedStory, MedicineName, Story, StructureName, Told } from '@speciosa/kratom';

/** A structure that was told, and where what stands beside kratom enters it. */
export interface Telling {
  readonly structure: StructureName;
  readonly title: string;
  readonly story: Story;
  readonly doses: Told['doses'];
  readonly medicines: FlowLimitedStory['medicines'];
  /** Values, by path of parameter, that medicines without a concentration set. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Tells a structure with these medicines beside kratom. Structure (a) knows none: a scenario that asks for both is refused before. */
export function tell(structure: StructureName, medicines: readonly MedicineName[]): Telling {
  const { title } = structures[structure];
  if (structure === 'a') return { structure, title, ...structures.a.tell(), medicines: {}, levels: {} };
  const story = flowLimitedStory(medicines);
  const doses: Told['doses'] = (entries, valueOf) => flowLimitedDoses(story.mouth, entries, valueOf);
  return { structure, title, story, doses, medicines: story.medicines, levels: levelsOf(medicines, story.enzymes.levels) };
}
