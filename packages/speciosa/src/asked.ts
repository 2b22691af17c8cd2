import type { Model } from '@speciosa/engine/model';
import type { RunInput } from '@speciosa/engine/study';
import { asRecorded } from '@speciosa/kratom';
import { cautionsOf } from './answer/index.js';
import { extrapolationsOf } from './doubt/index.js';
import type { Scenario } from './scenario/index.js';
import { absoluteTolerance, relativeTolerance } from './tolerances.js';
import { engineVersion, speciosaVersion } from './version.js';
import { dosesOf, requestedHours, tell, unknownAlkaloids, wire } from './wiring/index.js';

/** The question a scenario puts to one structure, as the engine takes it: for those who carry it elsewhere. */
export interface AskedOfModel {
  readonly model: Model;
  readonly input: RunInput;
  readonly structure: 'a' | 'b';
  /** Hours of the input that come before hour 0 of the scenario, while medicines are taken. */
  readonly leadHours: number;
  readonly versions: { readonly speciosa: string; readonly engine: string };
  /** Why it may be told as a range only and never as a line; empty for others. */
  readonly beyond: readonly string[];
  /** What must travel with it. */
  readonly flags: readonly string[];
}

/** The model and the input of a scenario, central values. Of a scenario with both structures the one that is named, else (a). */
export function askedOfModel(scenario: Scenario, structure: 'a' | 'b' = scenario.structure === 'b' ? 'b' : 'a'): AskedOfModel {
  const wired = wire(scenario);
  if (structure === 'a' && wired.beside.length > 0) throw new RangeError('expected structure b for medicines beside kratom, found a');
  const telling = tell(structure, wired.beside);
  const { model } = telling.story;
  const unknown = unknownAlkaloids(wired);
  return {
    model,
    structure,
    leadHours: wired.leadHours,
    beyond: extrapolationsOf(scenario, wired),
    versions: { speciosa: speciosaVersion, engine: engineVersion },
    flags: [
      ...cautionsOf(scenario, wired),
      ...(unknown.length === 0
        ? []
        : [`not known: how much ${unknown.join(', ')} was in what was taken; a zero there is none that was measured`]),
    ],
    input: {
      doses: dosesOf(wired, telling),
      spanHours: wired.leadHours + wired.spanHours,
      requestedHours: requestedHours(wired.swallowedHours, wired.spanHours).map((hour) => wired.leadHours + hour),
      parameters: { ...Object.fromEntries(model.parameters.map(({ path, given }) => [path, asRecorded(given.id)])), ...telling.levels },
      relativeTolerance,
      absoluteTolerance,
    },
  };
}
