import type { AmountPort, InputSymbol, Part, ValuePort } from '@speciosa/engine/model';
import { alkaloidInBlood, metaboliteInBlood, mitragynineInBlood } from './blood.js';
import { brain } from './brain.js';
import { alkaloids, formedAlkaloid, minorAlkaloids, swallowedAlkaloids } from '../cast.js';
import type { Alkaloid, MinorAlkaloid } from '../cast.js';
import { gut, solids } from './gut.js';
import { liver, passage, passageOfMetabolite } from './liver.js';
import { wear } from './wear.js';

export type Join = readonly [AmountPort | ValuePort, InputSymbol];

export type Organs = ReturnType<typeof makeOrgans>;

/** From gut to brain: the part of the story that every telling shares. */
export function makeOrgans() {
  return {
    guts: byName(swallowedAlkaloids, (alkaloid) => gut(alkaloid, { from: solids })),
    metaboliteGut: gut(formedAlkaloid),
    liver: liver(),
    wear: wear(),
    metabolitePassage: passageOfMetabolite(),
    passages: byName(minorAlkaloids, passage),
    mitragynine: mitragynineInBlood(),
    metabolite: metaboliteInBlood(),
    minors: byName(minorAlkaloids, alkaloidInBlood),
    brains: byName(alkaloids, brain),
  };
}

/** The organs in the order in which they are read. */
export function partsOf(organs: Organs): Part<unknown>[] {
  return [
    ...Object.values(organs.guts),
    organs.metaboliteGut,
    organs.liver,
    organs.wear,
    organs.metabolitePassage,
    ...Object.values(organs.passages),
    organs.mitragynine,
    organs.metabolite,
    ...Object.values(organs.minors),
    ...Object.values(organs.brains),
  ];
}

/** What leaves one organ arrives in the next. */
export function joinsOf(organs: Organs): Join[] {
  return [
    ...mitragynineJoins(organs),
    ...minorAlkaloids.flatMap((alkaloid) => minorJoins(organs, alkaloid)),
    ...alkaloids.map((alkaloid): Join => [bloodOf(organs, alkaloid).concentration, organs.brains[alkaloid].ports.plasma]),
  ];
}

function mitragynineJoins({
  guts,
  metaboliteGut,
  liver: { ports: way },
  wear: { ports: worn },
  metabolitePassage: { ports: straight },
  mitragynine,
  metabolite,
}: Organs): Join[] {
  return [
    [guts.mitragynine.ports.absorbable, way.lumen],
    [mitragynine.ports.arriving, way.blood],
    [metabolite.ports.arriving, way.formed],
    [mitragynine.ports.eliminated, way.done],
    [mitragynine.ports.eliminationRate, way.clearanceRate],
    [way.passingShare, mitragynine.ports.passing],
    [mitragynine.ports.concentration, worn.plasma],
    [worn.level, way.level],
    [metaboliteGut.ports.absorbable, straight.lumen],
    [metabolite.ports.arriving, straight.blood],
    [metabolite.ports.eliminated, straight.done],
  ];
}

function minorJoins({ guts, passages, minors }: Organs, alkaloid: MinorAlkaloid): Join[] {
  return [
    [guts[alkaloid].ports.absorbable, passages[alkaloid].ports.lumen],
    [minors[alkaloid].ports.arriving, passages[alkaloid].ports.blood],
  ];
}

/** The blood of one alkaloid. */
export function bloodOf({ mitragynine, metabolite, minors }: Organs, alkaloid: Alkaloid) {
  if (alkaloid === 'mitragynine') return mitragynine.ports;
  return alkaloid === '7-hydroxymitragynine' ? metabolite.ports : minors[alkaloid].ports;
}

/** One thing for each name. */
export function byName<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
