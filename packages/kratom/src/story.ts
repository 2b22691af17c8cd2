import { assemble } from '@speciosa/engine/model';
import type { AmountPort, InputSymbol, Model, OutputSymbol, Part, ValuePort } from '@speciosa/engine/model';
import { alkaloidInBlood, metaboliteInBlood, mitragynineInBlood } from './blood.js';
import { brain } from './brain.js';
import { alkaloids, minorAlkaloids, swallowedAlkaloids } from './cast.js';
import type { Alkaloid, MinorAlkaloid, SwallowedAlkaloid } from './cast.js';
import { gut } from './gut.js';
import { liver, passage } from './liver.js';
import { muReceptor } from './receptors.js';

type Join = readonly [AmountPort | ValuePort, InputSymbol];

/** The assembled model, and where each alkaloid enters and can be watched. */
export interface Story {
  readonly model: Model;
  /** State paths by alkaloid: where a swallowed amount goes. */
  readonly gut: Readonly<Record<SwallowedAlkaloid, string>>;
  readonly neverAbsorbed: Readonly<Record<SwallowedAlkaloid, string>>;
  /** Output paths by alkaloid. */
  readonly plasma: Readonly<Record<Alkaloid, string>>;
  readonly unboundInPlasma: Readonly<Record<Alkaloid, string>>;
  readonly unboundInBrain: Readonly<Record<Alkaloid, string>>;
  readonly muOccupancy: Readonly<Record<Alkaloid, string>>;
  readonly muOccupancyByAny: string;
}

/** Tells the whole story: makes the parts, joins them, and lets the assembly judge the result. */
export function story(): Story {
  const organs = makeOrgans();
  const assembled = assemble({ name: 'kratom', parts: partsOf(organs), joins: joinsOf(organs) });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return whereToLook(assembled.model, organs);
}

type Organs = ReturnType<typeof makeOrgans>;

function makeOrgans() {
  return {
    guts: byName(swallowedAlkaloids, gut),
    liver: liver(),
    passages: byName(minorAlkaloids, passage),
    mitragynine: mitragynineInBlood(),
    metabolite: metaboliteInBlood(),
    minors: byName(minorAlkaloids, alkaloidInBlood),
    brains: byName(alkaloids, brain),
    receptor: muReceptor(),
  };
}

function partsOf(organs: Organs): Part<unknown>[] {
  return [
    ...Object.values(organs.guts),
    organs.liver,
    ...Object.values(organs.passages),
    organs.mitragynine,
    organs.metabolite,
    ...Object.values(organs.minors),
    ...Object.values(organs.brains),
    organs.receptor,
  ];
}

function joinsOf(organs: Organs): Join[] {
  return [
    ...mitragynineJoins(organs),
    ...minorAlkaloids.flatMap((alkaloid) => minorJoins(organs, alkaloid)),
    ...alkaloids.flatMap((alkaloid) => brainJoins(organs, alkaloid)),
  ];
}

function mitragynineJoins({ guts, liver: { ports: way }, mitragynine, metabolite }: Organs): Join[] {
  return [
    [guts.mitragynine.ports.absorbable, way.lumen],
    [mitragynine.ports.arriving, way.blood],
    [metabolite.ports.arriving, way.formed],
    [mitragynine.ports.eliminated, way.done],
    [mitragynine.ports.eliminationRate, way.clearanceRate],
    [way.passingShare, mitragynine.ports.passing],
  ];
}

function minorJoins({ guts, passages, minors }: Organs, alkaloid: MinorAlkaloid): Join[] {
  return [
    [guts[alkaloid].ports.absorbable, passages[alkaloid].ports.lumen],
    [minors[alkaloid].ports.arriving, passages[alkaloid].ports.blood],
  ];
}

function brainJoins(organs: Organs, alkaloid: Alkaloid): Join[] {
  const site = organs.brains[alkaloid].ports;
  const seat = organs.receptor.ports.find(alkaloid);
  const joins: Join[] = [[bloodOf(organs, alkaloid).concentration, site.plasma]];
  return seat === undefined ? joins : [...joins, [site.concentration, seat.nearby]];
}

function bloodOf({ mitragynine, metabolite, minors }: Organs, alkaloid: Alkaloid) {
  if (alkaloid === 'mitragynine') return mitragynine.ports;
  return alkaloid === '7-hydroxymitragynine' ? metabolite.ports : minors[alkaloid].ports;
}

function whereToLook(model: Model, organs: Organs): Story {
  const receptor = organs.receptor.ports;
  const held = (alkaloid: Alkaloid) => receptor.seats[alkaloids.indexOf(alkaloid)]?.occupancy;
  const path = (output: OutputSymbol | undefined) => output?.path ?? '';
  return Object.freeze({
    model,
    gut: byName(swallowedAlkaloids, (name) => organs.guts[name].ports.swallowed.state.path),
    neverAbsorbed: byName(swallowedAlkaloids, (name) => organs.guts[name].ports.neverAbsorbed.state.path),
    plasma: byName(alkaloids, (name) => path(bloodOf(organs, name).plasma)),
    unboundInPlasma: byName(alkaloids, (name) => path(organs.brains[name].ports.unboundInPlasma)),
    unboundInBrain: byName(alkaloids, (name) => path(organs.brains[name].ports.unboundInBrain)),
    muOccupancy: byName(alkaloids, (name) => path(held(name))),
    muOccupancyByAny: path(receptor.anyone),
  });
}

function byName<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
