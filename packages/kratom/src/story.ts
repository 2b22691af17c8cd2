import { assemble } from '@speciosa/engine/model';
import type { Model, OutputSymbol } from '@speciosa/engine/model';
import { alkaloids, formedAlkaloid, swallowedAlkaloids } from './cast.js';
import type { Alkaloid, SwallowedAlkaloid } from './cast.js';
import type { Further, Ground } from './ground.js';
import type { ProductClass } from './product.js';
import { bloodOf, byName, joinsOf, makeOrgans, partsOf } from './apparent/index.js';
import type { Join, Organs } from './apparent/index.js';
import { muReceptor } from './receptors/index.js';

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

/** Where structure (a) puts one alkaloid that was swallowed. */
export interface Mouth {
  /** Solid products first: what is not named here is dissolved when it is swallowed. */
  readonly inside: Readonly<Partial<Record<ProductClass, string>>>;
  readonly stomach: string;
  readonly neverAbsorbed: string;
}

/** Structure (a): apparent compartments, and what wears. */
export interface ApparentStory extends Story {
  readonly mouths: Readonly<Record<Alkaloid, Mouth>>;
  /** Output path: level of what clears mitragynine, usually 1. */
  readonly clearingLevel: string;
}

/** Tells the story from the gut to the mu receptor, and further where asked: makes the parts, joins them, and lets the assembly judge the result. */
export function story({
  name = 'kratom',
  mu = muReceptor(),
  add = () => ({ parts: [], joins: [] }),
}: Partial<Further> = {}): ApparentStory {
  const organs = makeOrgans();
  const added = add(groundOf(organs));
  const assembled = assemble({
    name,
    parts: [...partsOf(organs), mu, ...added.parts],
    joins: [...joinsOf(organs), ...seatJoins(organs, mu), ...added.joins],
  });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return whereToLook(assembled.model, organs, mu);
}

const groundOf = (organs: Organs): Ground => ({
  brain: byName(alkaloids, (name) => organs.brains[name].ports.concentration),
  mitragynine: { plasma: bloodOf(organs, 'mitragynine').concentration, unbound: organs.brains.mitragynine.ports.unbound },
});

type Receptor = ReturnType<typeof muReceptor>;

/** What is unbound in the brain comes near the receptor. */
function seatJoins(organs: Organs, { ports }: Receptor): Join[] {
  return ports.seats.map(({ alkaloid, nearby }): Join => [organs.brains[alkaloid].ports.concentration, nearby]);
}

/** The paths under which a telling is watched. */
function whereToLook(model: Model, organs: Organs, receptor: Receptor): ApparentStory {
  const path = (output: OutputSymbol | undefined) => output?.path ?? '';
  return Object.freeze({
    model,
    gut: byName(swallowedAlkaloids, (name) => organs.guts[name].ports.swallowed.state.path),
    neverAbsorbed: byName(swallowedAlkaloids, (name) => organs.guts[name].ports.neverAbsorbed.state.path),
    plasma: byName(alkaloids, (name) => path(bloodOf(organs, name).plasma)),
    unboundInPlasma: byName(alkaloids, (name) => path(organs.brains[name].ports.unboundInPlasma)),
    unboundInBrain: byName(alkaloids, (name) => path(organs.brains[name].ports.unboundInBrain)),
    muOccupancy: byName(alkaloids, (name) => path(receptor.ports.find(name)?.occupancy)),
    muOccupancyByAny: path(receptor.ports.anyone),
    mouths: byName(alkaloids, (name) => mouthOf(name === formedAlkaloid ? organs.metaboliteGut : organs.guts[name])),
    clearingLevel: path(organs.wear.ports.shown),
  });
}

const mouthOf = ({ ports }: Organs['metaboliteGut']): Mouth => ({
  inside: Object.fromEntries(ports.still.map(({ solid, path }) => [solid, path])),
  stomach: ports.swallowed.state.path,
  neverAbsorbed: ports.neverAbsorbed.state.path,
});
