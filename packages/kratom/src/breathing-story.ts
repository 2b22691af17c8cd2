import { alkaloidsAndBreathing, alkaloidsAtReceptor, bodyOutputs, bodyStates } from './breathing/index.js';
import type { KratomOptions } from './breathing/index.js';
import { alkaloids } from './cast.js';
import type { Alkaloid } from './cast.js';
import { asRecorded } from './diary.js';
import type { Entry, ValueOf } from './diary.js';
import { flowLimitedDoses, flowLimitedStory } from './flow-limited/index.js';
import type { FlowLimitedStory, StructureName } from './flow-limited/index.js';
import type { Addition, Ground } from './ground.js';
import type { MedicineName } from './medicines/index.js';
import { byName } from './apparent/index.js';
import { muReceptor } from './receptors/index.js';
import { storyDoses } from './story-doses.js';
import type { StoryDose } from './story-doses.js';
import { story } from './story.js';
import type { Story } from './story.js';

/** From what is swallowed to activation of the receptors that breathing hears. */
export interface ActivationStory {
  readonly story: Story;
  readonly doses: (entries: readonly Entry[], valueOf?: ValueOf) => readonly StoryDose[];
  /** Medicines of structure (b); none in (a). */
  readonly medicines: FlowLimitedStory['medicines'];
  readonly enzymes: FlowLimitedStory['enzymes']['levels'] | null;
  /** Output paths: shares of mu receptors held, coming and going, beside whatever competes, and what they say together. */
  readonly held: Readonly<Record<Alkaloid, string>>;
  readonly activation: string;
  /** Parameter path: how loudly 7-hydroxymitragynine speaks; null where it only sits. */
  readonly efficacy: string | null;
}

/** On to how a body breathes. */
export interface BreathingStory extends ActivationStory {
  readonly watch: typeof bodyOutputs;
  readonly states: typeof bodyStates;
  /** States a regimen may add to, nmol: naloxone and an opioid, where there are any. */
  readonly naloxone: string | null;
  readonly opioid: string | null;
}

/**
 * A story by either structure and a body that breathes under it: unbound levels in the brain take mu receptors, each alkaloid
 * with an efficacy of its own. Run it with Tsit5: breathing looks back in time.
 */
export function breathingStory(
  structure: StructureName,
  medicines: readonly MedicineName[],
  asked: Partial<KratomOptions> = {},
): BreathingStory {
  const given: { naloxone: string | null; opioid: string | null } = { naloxone: null, opioid: null };
  const told = tell(structure, medicines, ({ brain }) => {
    const { naloxone, opioid, ...addition } = alkaloidsAndBreathing(brain, asked);
    Object.assign(given, { naloxone, opioid });
    return addition;
  });
  return Object.freeze({ ...heardOf(told), watch: bodyOutputs, states: bodyStates, ...given });
}

/** The same up to the receptor, without a body: quick, for many draws of what is not known. */
export function activationStory(
  structure: StructureName,
  medicines: readonly MedicineName[],
  asked: Partial<KratomOptions> = {},
): ActivationStory {
  return Object.freeze(heardOf(tell(structure, medicines, ({ brain }) => alkaloidsAtReceptor(brain, asked))));
}

type Told = Pick<ActivationStory, 'story' | 'doses' | 'medicines' | 'enzymes'>;

const receptorPart = 'breathing: mu receptor';

function heardOf(told: Told): ActivationStory {
  const efficacy = `${receptorPart}/activation by 7-hydroxymitragynine`;
  return {
    ...told,
    held: byName(alkaloids, (name) => `${receptorPart}/share of mu receptors held by ${name}`),
    activation: `${receptorPart}/activation of mu receptors`,
    efficacy: told.story.model.parameters.some(({ path }) => path === efficacy) ? efficacy : null,
  };
}

function tell(structure: StructureName, medicines: readonly MedicineName[], add: (ground: Ground) => Addition): Told {
  if (structure === 'a') {
    const told = story({ name: 'kratom and breathing', mu: muReceptor(), add });
    return { story: told, doses: (entries, valueOf = asRecorded) => storyDoses(told, entries, valueOf), medicines: {}, enzymes: null };
  }
  const told = flowLimitedStory(medicines, { name: 'kratom and breathing, flow limited', mu: muReceptor(), add });
  return {
    story: told,
    doses: (entries, valueOf = asRecorded) => flowLimitedDoses(told.mouth, entries, valueOf),
    medicines: told.medicines,
    enzymes: told.enzymes.levels,
  };
}
