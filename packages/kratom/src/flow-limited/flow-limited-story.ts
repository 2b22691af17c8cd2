import { assemble } from '@speciosa/engine/model';
import type { Join, Model, OutputSymbol, Part } from '@speciosa/engine/model';
import { alkaloidInBlood, brain, gut, passage } from '../apparent/index.js';
import { alkaloids, minorAlkaloids, swallowedAlkaloids } from '../cast.js';
import type { Alkaloid, MinorAlkaloid } from '../cast.js';
import type { Further, Ground } from '../ground.js';
import { entryOf, gutWall, liver, present, sharedEnzymes, traveller, wantsOf } from '../medicines/index.js';
import type { Holder, MedicineName, SharedEnzymes } from '../medicines/index.js';
import { muReceptor } from '../receptors/index.js';
import type { Story } from '../story.js';
import { metabolite, mitragynine } from './chapters.js';
import { circulation } from './circulation.js';
import type { Mouth } from './doses.js';
import { lumen, lumenOfMetabolite } from './lumen.js';

/** Structure (b) assembled: where to give, where to look, and which medicines stand beside it. */
export interface FlowLimitedStory extends Story {
  readonly mouth: Mouth;
  readonly enzymes: Pick<SharedEnzymes, 'levels' | 'present'>;
  /** Where a medicine is swallowed and read, by name. */
  readonly medicines: Readonly<Record<string, { readonly swallowed: string; readonly injected: string; readonly plasma: string }>>;
}

/** What mitragynine does to enzymes; in people only the gut wall shows it (Tanna 2023). */
const kratomHolds: Holder['holds'] = {
  'gut CYP3A': ['reversible', 'inactivation'],
  'liver CYP3A': ['reversible', 'inactivation'],
  'liver CYP2D6': ['reversible'],
};

/** Tells structure (b): mitragynine and its metabolite by blood flow and enzymes, the others as in (a), beside the medicines named; and further where asked. */
export function flowLimitedStory(
  medicines: readonly MedicineName[] = [],
  { name = 'kratom, flow limited', mu = muReceptor(), add = () => ({ parts: [], joins: [] }) }: Partial<Further> = {},
): FlowLimitedStory {
  const organs = makeOrgans(medicines, mu);
  const enzymes = enzymesOf(organs);
  const added = add(groundOf(organs));
  const assembled = assemble({
    name,
    parts: [...partsOf(organs), ...enzymes.parts, ...added.parts],
    joins: [...joinsOf(organs), ...enzymes.joins, ...added.joins],
  });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return whereToLook(assembled.model, organs, enzymes);
}

type Organs = ReturnType<typeof makeOrgans>;

const groundOf = (organs: Organs): Ground => ({
  brain: byName(alkaloids, (name) => receptorSide(organs, name)),
  mitragynine: { plasma: organs.blood.ports.inPlasma, unbound: organs.blood.ports.freeInPlasma },
});

function makeOrgans(medicines: readonly MedicineName[], receptor: Further['mu']) {
  return {
    lumen: lumen(),
    formedLumen: lumenOfMetabolite(),
    wall: gutWall('mitragynine', mitragynine.wall),
    liver: liver('mitragynine', mitragynine.liver),
    blood: circulation('mitragynine'),
    formedWall: gutWall('7-hydroxymitragynine', metabolite.wall),
    formedLiver: liver('7-hydroxymitragynine', metabolite.liver),
    formedBlood: circulation('7-hydroxymitragynine'),
    guts: byName(minorAlkaloids, gut),
    passages: byName(minorAlkaloids, passage),
    minors: byName(minorAlkaloids, alkaloidInBlood),
    brains: byName(minorAlkaloids, brain),
    receptor,
    beside: [...new Set(medicines)].filter((name) => entryOf(name).kind === 'concentrations').map(traveller),
  };
}

function enzymesOf({ wall, liver: organ, formedWall, formedLiver, beside }: Organs): SharedEnzymes {
  const kratom: Holder = { name: 'mitragynine', holds: kratomHolds, unbound: { gut: wall.ports.unbound, liver: organ.ports.unbound } };
  const others = beside.map(({ name, unbound }) => ({ name, holds: entryOf(name as MedicineName).holds, unbound }));
  const own = [
    {
      wants: {
        'gut CYP3A': present(wall.ports.activity),
        'liver CYP3A': present(organ.ports.activity3a),
        'liver CYP2D6': present(organ.ports.activity2d6),
      },
    },
    {
      wants: {
        'gut CYP3A': present(formedWall.ports.activity),
        'liver CYP3A': present(formedLiver.ports.activity3a),
        'liver CYP2D6': present(formedLiver.ports.activity2d6),
      },
    },
  ];
  return sharedEnzymes([kratom, ...others], wantsOf([...own, ...beside]));
}

function partsOf(organs: Organs): Part<unknown>[] {
  const {
    lumen: way,
    formedLumen,
    wall,
    liver: organ,
    blood,
    formedWall,
    formedLiver,
    formedBlood,
    guts,
    passages,
    minors,
    brains,
    receptor,
    beside,
  } = organs;
  return [
    way,
    formedLumen,
    wall,
    organ,
    blood,
    formedWall,
    formedLiver,
    formedBlood,
    ...Object.values(guts),
    ...Object.values(passages),
    ...Object.values(minors),
    ...Object.values(brains),
    receptor,
    ...beside.flatMap(({ parts }) => parts),
  ];
}

function joinsOf(organs: Organs): Join[] {
  return [
    ...travelJoins(organs),
    ...minorAlkaloids.flatMap((name) => minorJoins(organs, name)),
    ...alkaloids.flatMap((name) => seatJoins(organs, name)),
    ...organs.beside.flatMap(({ joins }) => joins),
  ];
}

function travelJoins({ lumen: way, formedLumen, wall, liver: organ, blood, formedWall, formedLiver, formedBlood }: Organs): Join[] {
  const made = [
    [formedWall, wall.ports.made],
    [formedLiver, organ.ports.formed],
  ] as const;
  return [
    [wall.ports.absorbed, way.ports.wall],
    [organ.ports.absorbed, wall.ports.liver],
    [blood.ports.blood, organ.ports.blood],
    [blood.ports.inBlood, organ.ports.arriving],
    [formedWall.ports.absorbed, formedLumen.ports.wall],
    [formedLiver.ports.absorbed, formedWall.ports.liver],
    [formedBlood.ports.blood, formedLiver.ports.blood],
    [formedBlood.ports.inBlood, formedLiver.ports.arriving],
    ...made.flatMap(([organOf, input]): Join[] => (input === null ? [] : [[organOf.ports.absorbed, input]])),
  ];
}

function minorJoins({ guts, passages, minors, brains }: Organs, name: MinorAlkaloid): Join[] {
  return [
    [guts[name].ports.absorbable, passages[name].ports.lumen],
    [minors[name].ports.arriving, passages[name].ports.blood],
    [minors[name].ports.concentration, brains[name].ports.plasma],
  ];
}

function seatJoins(organs: Organs, name: Alkaloid): Join[] {
  const seat = organs.receptor.ports.find(name);
  return seat === undefined ? [] : [[receptorSide(organs, name), seat.nearby]];
}

function receptorSide({ blood, formedBlood, brains }: Organs, name: Alkaloid) {
  if (name === 'mitragynine') return blood.ports.atReceptors;
  return name === '7-hydroxymitragynine' ? formedBlood.ports.atReceptors : brains[name].ports.concentration;
}

function watched(
  { blood, formedBlood, minors, brains }: Organs,
  name: Alkaloid,
): Record<'plasma' | 'unboundInPlasma' | 'unboundInBrain', OutputSymbol> {
  if (name === 'mitragynine') return blood.ports;
  if (name === '7-hydroxymitragynine') return formedBlood.ports;
  return {
    plasma: minors[name].ports.plasma,
    unboundInPlasma: brains[name].ports.unboundInPlasma,
    unboundInBrain: brains[name].ports.unboundInBrain,
  };
}

function whereToLook(model: Model, organs: Organs, { levels, present: there }: SharedEnzymes): FlowLimitedStory {
  const { stomach, solids, kept } = organs.lumen.ports;
  const { ports: taken } = organs.formedLumen;
  const { find } = organs.receptor.ports;
  const gutOf = byName(swallowedAlkaloids, (name) =>
    name === 'mitragynine' ? stomach.path : organs.guts[name].ports.swallowed.state.path,
  );
  const lostOf = byName(swallowedAlkaloids, (name) =>
    name === 'mitragynine' ? kept.path : organs.guts[name].ports.neverAbsorbed.state.path,
  );
  return Object.freeze({
    model,
    gut: gutOf,
    neverAbsorbed: lostOf,
    mouth: {
      tea: stomach.path,
      capsule: solids.capsule.path,
      extract: solids.extract.path,
      kept: kept.path,
      tablet: taken.stomach.path,
      tabletKept: taken.kept.path,
      minorGut: gutOf,
      minorLost: lostOf,
    },
    plasma: byName(alkaloids, (name) => watched(organs, name).plasma.path),
    unboundInPlasma: byName(alkaloids, (name) => watched(organs, name).unboundInPlasma.path),
    unboundInBrain: byName(alkaloids, (name) => watched(organs, name).unboundInBrain.path),
    muOccupancy: byName(alkaloids, (name) => find(name)?.occupancy.path ?? ''),
    muOccupancyByAny: organs.receptor.ports.anyone.path,
    enzymes: { levels, present: there },
    medicines: Object.fromEntries(organs.beside.map(({ name, swallowed, injected, plasma }) => [name, { swallowed, injected, plasma }])),
  });
}

function byName<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
