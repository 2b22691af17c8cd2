import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Result } from '@speciosa/engine/study';
import { fullStory, storyDoses } from '@speciosa/kratom';
import type { FullStory, Switches, ValueOf } from '@speciosa/kratom';
import type { Scenario } from '../scenario/index.js';
import { requestedHours, wire } from '../wiring/index.js';
import type { Wired } from '../wiring/index.js';

/** The whole story made ready for one scenario. */
export interface EffectsBench {
  readonly story: FullStory;
  readonly prepared: Prepared;
  readonly wired: Wired;
  readonly hours: readonly number[];
}

/** Effects are read to within a part in a million: far below what any of them can tell. */
const tolerance = 1e-6;

export function effectsBench(scenario: Scenario): EffectsBench {
  const wired = wire(scenario);
  const story = fullStory(asked(scenario.switches));
  return { story, prepared: prepare(story.model), wired, hours: requestedHours(wired.swallowedHours, wired.spanHours) };
}

/** Only the switches that were set. */
function asked(switches: Scenario['switches']): Partial<Switches> {
  return Object.fromEntries(Object.entries(switches ?? {}).filter(([, setting]) => setting !== undefined));
}

/** Curves of every output by its path, under these values. */
export function told({ story, prepared, wired, hours }: EffectsBench, valueOf: ValueOf): Result {
  return runPrepared(prepared, {
    doses: storyDoses(story, wired.entries, valueOf),
    spanHours: wired.spanHours,
    requestedHours: hours,
    parameters: Object.fromEntries(story.model.parameters.map(({ path, given }) => [path, valueOf(given.id)])),
    relativeTolerance: tolerance,
    absoluteTolerance: tolerance,
  });
}
