import type { Model, Part, ValuePort } from '@speciosa/engine/model';
import { alkaloids } from '../cast.js';
import type { Alkaloid } from '../cast.js';
import type { Switches } from '../switches.js';
import { bodyOutputs, bodyStates, breathingBody } from './breathing-body.js';
import type { BodyOptions, Join } from './breathing-body.js';
import {
  competition,
  formationCeiling,
  heldActivation,
  heldLevel,
  limitsEfficacy,
  limitsFormation,
  opioid,
  volumeOfBlood,
} from './drugs/index.js';
import type { Ceiling, Opioid, Origin, PartialAgonist, Rescue } from './drugs/index.js';
import { assembled, helpOf, seatOf } from './overdose.js';

/** How loudly 7-hydroxymitragynine speaks at an occupied receptor, fentanyl being 1: central, 0.41, 0.79, 1. */
export const efficacies = {
  central: 'mu-activation/7-hydroxymitragynine',
  assay: 'mu-activation/gtp-assay',
  partial: 'mu-activation/buprenorphine-like',
  full: 'mu-activation/full',
} as const;
export type Efficacy = keyof typeof efficacies;

/** Our extension: partial agonists instead of fentanyl. */
export interface KratomOptions extends BodyOptions, Pick<Switches, 'muActive' | 'mitragynineEfficacy'> {
  readonly efficacy: Efficacy;
  readonly ceiling: Ceiling;
  readonly origin: Origin;
  readonly rescue: Rescue | null;
  /** An opioid into a vein that competes for the same seats; only a regimen gives it. */
  readonly opioid: Opioid | null;
}

export const kratomDefaults = Object.freeze({
  efficacy: 'central',
  ceiling: 'efficacy',
  origin: 'taken as such',
  rescue: null,
  opioid: null,
  muActive: 'both',
  mitragynineEfficacy: 'central',
} as const satisfies Omit<KratomOptions, keyof BodyOptions>);

/** Unbound levels at the receptors, from the story or held: of these two, and of whichever others there are. */
export type Levels = Readonly<Partial<Record<Alkaloid, ValuePort>> & Record<'mitragynine' | '7-hydroxymitragynine', ValuePort>>;

/**
 * Parts and joins by which the alkaloids act on breathing, competing with naloxone and an opioid where there are any. Hand it to
 * `fullStory(switches, (offered) => alkaloidsAndBreathing(offered.brain, options))`, or use `breathingStory` or `heldKratom`.
 */
export function alkaloidsAndBreathing(levels: Levels, asked: Partial<KratomOptions> = {}) {
  const options = { ...kratomDefaults, ...asked };
  const { receptor, parts, joins } = alkaloidsAtReceptor(levels, options);
  const breathing = breathingBody(receptor.ports.activation, options);
  const beside = besideOf(options, breathing, receptor);
  return {
    parts: [...parts, ...breathing.parts, ...beside.parts],
    joins: [...breathing.joins, ...joins, ...beside.joins],
    naloxone: beside.naloxone,
    opioid: beside.opioid,
  };
}

/** The receptor and who comes to it, without a body that breathes: what activation follows from levels. */
export function alkaloidsAtReceptor(levels: Levels, asked: Partial<KratomOptions> = {}) {
  const options = { ...kratomDefaults, ...asked };
  const present = alkaloids.filter((name) => levels[name] !== undefined);
  const receptor = competition({
    opioid: options.opioid,
    naloxone: options.rescue !== null,
    alkaloids: present.map((name) => ({ name, efficacyFact: efficacyFactOf(name, options) })),
  });
  const formed = formationOf(levels, options);
  const near = { ...levels, '7-hydroxymitragynine': formed.level };
  const joins: Join[] = [...formed.joins, ...present.flatMap((name) => seatOf(receptor, name, near[name] ?? formed.level))];
  return { receptor, parts: [receptor, ...formed.parts] as readonly Part<unknown>[], joins };
}

/** An alkaloid that only sits keeps others from the seat and says nothing. Without a ceiling of efficacy 7-hydroxymitragynine speaks as loudly as fentanyl. */
function efficacyFactOf(
  name: Alkaloid,
  { muActive, mitragynineEfficacy, ceiling, efficacy }: Pick<KratomOptions, 'muActive' | 'mitragynineEfficacy' | 'ceiling' | 'efficacy'>,
): PartialAgonist['efficacyFact'] {
  if (name === 'mitragynine' && (muActive === 'metabolite' || mitragynineEfficacy === 'antagonist')) return null;
  if (name !== '7-hydroxymitragynine') return `mu-activation/${name}`;
  if (muActive === 'parent') return null;
  return limitsEfficacy(ceiling) ? efficacies[efficacy] : efficacies.full;
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
  return {
    parts: [limit],
    joins: [
      [levels.mitragynine, limit.ports.mitragynine],
      [levels['7-hydroxymitragynine'], limit.ports.metabolite],
    ],
    level: limit.ports.level,
  };
}

/** What stands beside the alkaloids: naloxone, an opioid, both or neither. */
function besideOf(
  { rescue, opioid: name }: Pick<KratomOptions, 'rescue' | 'opioid'>,
  { minuteVentilation, cardiacOutput }: ReturnType<typeof breathingBody>,
  receptor: ReturnType<typeof competition>,
) {
  if (rescue === null && name === null) return { parts: [], joins: [], naloxone: null, opioid: null };
  const volumes = volumeOfBlood();
  const help = rescue === null ? null : helpOf(rescue, minuteVentilation, volumes.ports.shrinking, receptor);
  const drug = name === null ? null : opioid(name);
  const opioidJoins: Join[] =
    drug === null || name === null ? [] : [[volumes.ports.shrinking, drug.ports.shrinking], ...seatOf(receptor, name, drug.ports.site)];
  const joins: Join[] = [[cardiacOutput, volumes.ports.cardiacOutput], ...(help?.joins ?? []), ...opioidJoins];
  return {
    parts: [volumes, ...(help?.parts ?? []), ...(drug === null ? [] : [drug])],
    joins,
    naloxone: help?.given ?? null,
    opioid: drug?.ports.given.state.path ?? null,
  };
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
  const { parts, joins, naloxone } = alkaloidsAndBreathing(
    { mitragynine: mitragynine.ports.level, '7-hydroxymitragynine': metabolite.ports.level },
    asked,
  );
  const held = { mitragynine: mitragynine.ports.state.path, '7-hydroxymitragynine': metabolite.ports.state.path };
  return Object.freeze({
    model: assembled('alkaloids held, and breathing', [mitragynine, metabolite, ...parts], joins),
    held,
    naloxone,
    states: bodyStates,
    watch: bodyOutputs,
  });
}

/** Breathing under an activation that is held: for drugs of which only levels were reported. */
export function heldActivationBreathing(asked: Partial<BodyOptions> = {}): HeldBreathing {
  const source = heldActivation();
  const { parts, joins } = breathingBody(source.ports.activation, asked);
  return Object.freeze({
    model: assembled('activation held, and breathing', [source, ...parts], joins),
    held: { activation: source.ports.state.path },
    naloxone: null,
    states: bodyStates,
    watch: bodyOutputs,
  });
}
