import type { Model, Part, ValuePort } from '@speciosa/engine/model';
import { bodyOutputs, bodyStates, breathingBody } from './breathing-body.js';
import type { BodyOptions, Join } from './breathing-body.js';
import { competition, formationCeiling, heldActivation, heldLevel, limitsEfficacy, limitsFormation, volumeOfBlood } from './drugs/index.js';
import type { Ceiling, Origin, Rescue } from './drugs/index.js';
import { assembled, helpOf, seatOf } from './overdose.js';

/** How loudly 7-hydroxymitragynine speaks at an occupied receptor, fentanyl being 1: central, 0.41, 0.79, 1. */
export const efficacies = { central: 'mu-activation/7-hydroxymitragynine', assay: 'mu-activation/gtp-assay', partial: 'mu-activation/buprenorphine-like', full: 'mu-activation/full' } as const;
export type Efficacy = keyof typeof efficacies;

/** Our extension: partial agonists instead of fentanyl. */
export interface KratomOptions extends BodyOptions {
  readonly efficacy: Efficacy;
  readonly ceiling: Ceiling;
  readonly origin: Origin;
  readonly rescue: Rescue | null;
}

export const kratomDefaults = Object.freeze({ efficacy: 'central', ceiling: 'efficacy', origin: 'taken as such', rescue: null } as const satisfies Omit<KratomOptions, keyof BodyOptions>);

/** Unbound levels at the receptors, from the story or held. */
export interface Levels {
  readonly mitragynine: ValuePort;
  readonly '7-hydroxymitragynine': ValuePort;
}

/**
 * Parts and joins by which the alkaloids act on breathing, competing with naloxone where somebody has it. Hand it to
 * `fullStory(switches, (offered) => alkaloidsAndBreathing(offered.brain, options))`, or use `heldKratom`.
 */
export function alkaloidsAndBreathing(levels: Levels, asked: Partial<KratomOptions> = {}) {
  const options = { ...kratomDefaults, ...asked };
  const efficacyFact = limitsEfficacy(options.ceiling) ? efficacies[options.efficacy] : efficacies.full;
  const receptor = competition({
    opioid: null,
    naloxone: options.rescue !== null,
    alkaloids: [{ name: 'mitragynine', efficacyFact: 'mu-activation/mitragynine' }, { name: '7-hydroxymitragynine', efficacyFact }],
  });
  const breathing = breathingBody(receptor.ports.activation, options);
  const formed = formationOf(levels, options);
  const help = rescueOf(options.rescue, breathing, receptor);
  const joins: Join[] = [...breathing.joins, ...formed.joins, ...help.joins, ...seatOf(receptor, 'mitragynine', levels.mitragynine), ...seatOf(receptor, '7-hydroxymitragynine', formed.level)];
  return { parts: [receptor, ...formed.parts, ...breathing.parts, ...help.parts], joins, naloxone: help.given };
}

interface Formation {
  readonly parts: readonly Part<unknown>[];
  readonly joins: readonly Join[];
  readonly level: ValuePort;
}

/** A ceiling of formation exists only for what was formed: concentrated 7-hydroxymitragynine has none. */
function formationOf(levels: Levels, { ceiling, origin }: Pick<KratomOptions, 'ceiling' | 'origin'>): Formation {
  if (!limitsFormation(ceiling, origin)) return { parts: [], joins: [], level: levels['7-hydroxymitragynine'] };
  const limit = formationCeiling();
  return { parts: [limit], joins: [[levels.mitragynine, limit.ports.mitragynine], [levels['7-hydroxymitragynine'], limit.ports.metabolite]], level: limit.ports.level };
}

function rescueOf(rescue: Rescue | null, { minuteVentilation, cardiacOutput }: ReturnType<typeof breathingBody>, receptor: ReturnType<typeof competition>) {
  if (rescue === null) return { parts: [], joins: [], given: null };
  const volumes = volumeOfBlood();
  const help = helpOf(rescue, minuteVentilation, volumes.ports.shrinking, receptor);
  return { parts: [volumes, ...help.parts], joins: [[cardiacOutput, volumes.ports.cardiacOutput] as Join, ...help.joins], given: help.given };
}

/** A model whose levels stay where a regimen puts them. */
export interface HeldBreathing {
  readonly model: Model;
  /** States to set: nmol/L unbound, or activation. */
  readonly held: Readonly<Record<string, string>>;
  readonly naloxone: string | null;
  readonly states: typeof bodyStates;
  readonly watch: typeof bodyOutputs;
}

/** Breathing under alkaloid levels that are held: what if it were so? */
export function heldKratom(asked: Partial<KratomOptions> = {}): HeldBreathing {
  const [mitragynine, metabolite] = [heldLevel('mitragynine'), heldLevel('7-hydroxymitragynine')];
  const { parts, joins, naloxone } = alkaloidsAndBreathing({ mitragynine: mitragynine.ports.level, '7-hydroxymitragynine': metabolite.ports.level }, asked);
  const held = { mitragynine: mitragynine.ports.state.path, '7-hydroxymitragynine': metabolite.ports.state.path };
  return Object.freeze({ model: assembled('alkaloids held, and breathing', [mitragynine, metabolite, ...parts], joins), held, naloxone, states: bodyStates, watch: bodyOutputs });
}

/** Breathing under an activation that is held: for drugs of which only levels were reported. */
export function heldActivationBreathing(asked: Partial<BodyOptions> = {}): HeldBreathing {
  const source = heldActivation();
  const { parts, joins } = breathingBody(source.ports.activation, asked);
  return Object.freeze({ model: assembled('activation held, and breathing', [source, ...parts], joins), held: { activation: source.ports.state.path }, naloxone: null, states: bodyStates, watch: bodyOutputs });
}
