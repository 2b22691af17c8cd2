import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Result } from '@speciosa/engine/study';
import { flowLimitedDoses, fullFlowLimitedStory, fullStory, levelsOf, storyDoses } from '@speciosa/kratom';
import type { MedicineName, Story, StructureName, Switches, ValueOf, WhatFollows } from '@speciosa/kratom';
import type { Scenario } from '../scenario/index.js';
import { dosesOf, requestedHours, wire } from '../wiring/index.js';
import type { Telling, Wired } from '../wiring/index.js';

/** The whole story made ready for one scenario. */
export interface EffectsBench {
  readonly structure: StructureName;
  readonly story: Story & WhatFollows;
  readonly telling: Pick<Telling, 'doses' | 'medicines' | 'levels'>;
  readonly prepared: Prepared;
  readonly wired: Wired;
  readonly hours: readonly number[];
}

/** Effects are read to within a part in a million: far below what any of them can tell. */
const tolerance = 1e-6;

export function effectsBench(scenario: Scenario, structure: StructureName): EffectsBench {
  const wired = wire(scenario);
  const { story, telling } = structure === 'a' ? byCompartments(asked(scenario.switches)) : byFlow(wired.beside, asked(scenario.switches));
  return {
    structure,
    story,
    telling,
    prepared: prepare(story.model),
    wired: structure === 'a' ? alone(wired) : wired,
    hours: requestedHours(wired.swallowedHours, wired.spanHours),
  };
}

type Told = Pick<EffectsBench, 'story' | 'telling'>;

function byCompartments(switches: Partial<Switches>): Told {
  const story = fullStory(switches);
  return { story, telling: { doses: (entries, valueOf) => storyDoses(story, entries, valueOf), medicines: {}, levels: {} } };
}

function byFlow(medicines: readonly MedicineName[], switches: Partial<Switches>): Told {
  const story = fullFlowLimitedStory(medicines, switches);
  return {
    story,
    telling: {
      doses: (entries, valueOf) => flowLimitedDoses(story.mouth, entries, valueOf),
      medicines: story.medicines,
      levels: levelsOf(medicines, story.enzymes.levels),
    },
  };
}

/** Structure (a) knows no enzyme: what stands beside kratom is left out, and said. */
const alone = (wired: Wired): Wired => ({ ...wired, beside: [], leadHours: 0 });

/** Only the switches that were set. */
function asked(switches: Scenario['switches']): Partial<Switches> {
  return Object.fromEntries(Object.entries(switches ?? {}).filter(([, setting]) => setting !== undefined));
}

/** Curves of every output by its path, under these values. */
export function told({ story, telling, prepared, wired, hours }: EffectsBench, valueOf: ValueOf): Result {
  return runPrepared(prepared, {
    doses: dosesOf(wired, telling, valueOf),
    spanHours: wired.leadHours + wired.spanHours,
    requestedHours: hours.map((hour) => wired.leadHours + hour),
    parameters: { ...Object.fromEntries(story.model.parameters.map(({ path, given }) => [path, valueOf(given.id)])), ...telling.levels },
    relativeTolerance: tolerance,
    absoluteTolerance: tolerance,
  });
}
