import type { Ceiling } from './breathing/index.js';
import { productIds } from './product.js';

/**
 * What the model cannot decide, because nobody has measured it or because measurements disagree.
 * Every switch names its settings and why there is more than one; every picture names those that drew it.
 */
export interface Switches {
  readonly binding: 'equilibrium' | 'kinetic';
  readonly antagonist: 'none' | 'naloxone' | 'naltrindole';
  readonly muActive: 'both' | 'metabolite' | 'parent';
  readonly mitragynineEfficacy: 'central' | 'antagonist' | 'partial';
  readonly efficacy7OH: 'central' | 'assay' | 'partial' | 'full';
  readonly alpha2: 'antagonist' | 'agonist' | 'none';
  readonly arousal: Hypothesis | 'equal weights';
  readonly metabolite1A: 'on' | 'off';
  readonly serotoninRelease: 'none' | 'assumed';
  readonly noradrenalineRelease: 'none' | 'assumed';
  readonly excitation: 'on' | 'off';
  readonly tolerance: 'transduction' | 'density' | 'both';
  readonly user: 'naive' | 'regular' | 'abstinent';
  /** Moves breathing alone. */
  readonly ceiling: Ceiling;
}

/** Where stimulation might come from. */
export const hypotheses = ['mor_biphasic', 'relief', 'alpha2', 'ht1a', 'delta'] as const;
export type Hypothesis = (typeof hypotheses)[number];

export type SwitchName = keyof Switches;

/** All defaults in one place: no effect that nobody measured is on. */
export const defaultSwitches: Switches = Object.freeze({
  binding: 'equilibrium',
  antagonist: 'none',
  muActive: 'both',
  mitragynineEfficacy: 'central',
  efficacy7OH: 'central',
  alpha2: 'antagonist',
  arousal: 'equal weights',
  metabolite1A: 'on',
  serotoninRelease: 'none',
  noradrenalineRelease: 'none',
  excitation: 'on',
  tolerance: 'transduction',
  user: 'naive',
  ceiling: 'efficacy',
});

/** A switch as people read it. */
export interface SwitchDescription<Name extends SwitchName = SwitchName> {
  readonly name: Name;
  readonly title: string;
  readonly settings: readonly Switches[Name][];
  readonly byDefault: Switches[Name];
  /** Why there is more than one setting, in the words of the evidence. */
  readonly because: string;
  /** Ids of the sources of that disagreement. */
  readonly sources: readonly string[];
}

type Described = { readonly [Name in SwitchName]: Omit<SwitchDescription<Name>, 'name' | 'byDefault'> };

const described: Described = {
  binding: {
    title: 'Binding at rest or with comings and goings',
    settings: ['equilibrium', 'kinetic'],
    because: 'no rate of leaving was measured for any alkaloid; at rest both agree',
    sources: ['mann-2022'],
  },
  antagonist: {
    title: 'A virtual antagonist beside the alkaloids',
    settings: ['none', 'naloxone', 'naltrindole'],
    because: 'naloxone fills mu receptors, naltrindole delta receptors: the experiment in which the hypotheses part',
    sources: ['shamima-2012', 'mann-2022'],
  },
  muActive: {
    title: 'Who speaks at the mu receptor',
    settings: ['both', 'metabolite', 'parent'],
    because: 'two mouse studies credit 7-hydroxymitragynine with the effect, one finds it contributes nothing',
    sources: ['kruegel-2019', 'hill-2022', 'berthold-2022'],
  },
  mitragynineEfficacy: {
    title: 'What mitragynine does at the mu receptor',
    settings: ['central', 'antagonist', 'partial'],
    because: 'no activation in one assay, a third of the maximum in another',
    sources: ['obeng-2021', 'kruegel-2016'],
  },
  efficacy7OH: {
    title: 'Activation by 7-hydroxymitragynine for breathing',
    settings: ['central', 'assay', 'partial', 'full'],
    because: 'from 41 % to as much as morphine, by the gain of the assay',
    sources: ['obeng-2021', 'bhowmik-2021', 'todd-2020'],
  },
  alpha2: {
    title: 'What mitragynine does at alpha-2 adrenoceptors',
    settings: ['antagonist', 'agonist', 'none'],
    because: 'it binds without activating in cells and yet feels like an agonist to rats',
    sources: ['obeng-2024', 'obeng-2020'],
  },
  arousal: {
    title: 'Where stimulation comes from',
    settings: ['equal weights', ...hypotheses],
    because: 'one small study saw arousal at 5 mg; five mechanisms could explain it and none was tested in people',
    sources: ['prevete-2025', 'manus-2025', 'obeng-2024', 'leon-2021', 'kruegel-2016'],
  },
  metabolite1A: {
    title: 'A metabolite that activates 5-HT1A receptors',
    settings: ['on', 'off'],
    because: '9-O-desmethylspeciogynine is a full agonist in cells; its level in people is not known',
    sources: ['leon-2021'],
  },
  serotoninRelease: {
    title: 'Release of serotonin by mitragynine',
    settings: ['none', 'assumed'],
    because: 'the article speaks of release; nobody measured any, so it is off unless asked for',
    sources: ['leon-2021'],
  },
  noradrenalineRelease: {
    title: 'Release of noradrenaline by mitragynine',
    settings: ['none', 'assumed'],
    because: 'the article speaks of release; nobody measured any, so it is off unless asked for',
    sources: ['obeng-2024'],
  },
  excitation: {
    title: 'Excitatory toxicity at high levels',
    settings: ['on', 'off'],
    because: 'agitation leads the lists of poison centres; the level at which it begins is not known',
    sources: ['post-2019'],
  },
  tolerance: {
    title: 'What regular use has worn',
    settings: ['transduction', 'density', 'both'],
    because: 'lost transduction spares the colon, lost receptors spare nothing; which of them kratom wears is not known',
    sources: ['pawar-2007', 'yoburn-1993'],
  },
  user: {
    title: 'Who takes it',
    settings: ['naive', 'regular', 'abstinent'],
    because: 'relief of withdrawal feels like an effect: it must be told apart from one',
    sources: ['smith-2024-clinic', 'vicknasingam-2020', 'rogers-2024'],
  },
  ceiling: {
    title: 'Where a ceiling of breathing comes from',
    settings: ['efficacy', 'formation', 'both', 'neither'],
    because:
      'mice by mouth reach a plateau with mitragynine and none with its metabolite: it may speak softly, or only so much of it may be made; what was swallowed as such was not made, so formation limits leaf alone',
    sources: ['hill-2022', 'dahan-2005'],
  },
};

export const switchNames = Object.freeze(Object.keys(described) as SwitchName[]);

/** Every switch with its settings, its default, its reason and its sources: what `explain` lists. */
export const switchList: readonly SwitchDescription[] = Object.freeze(
  switchNames.map((name) => Object.freeze({ name, byDefault: defaultSwitches[name], ...described[name] })),
);

/** The settings of one switch. */
export const settingsOf = <Name extends SwitchName>(name: Name): readonly Switches[Name][] => described[name].settings;

/** The switches of a run: what was asked for, and defaults for the rest. */
export const switchesOf = (asked: Partial<Switches> = {}): Switches => Object.freeze({ ...defaultSwitches, ...asked });

/** What drew a picture, in one line: every switch that is not at its default, and always those the picture is about: unless said the hypothesis of arousal and the user. */
export function drawnBy(switches: Switches, always: readonly SwitchName[] = ['arousal', 'user']): string {
  const told = switchNames.filter((name) => always.includes(name) || switches[name] !== defaultSwitches[name]);
  return `drawn by ${told.map((name) => `${described[name].title.toLowerCase()}: ${switches[name]}`).join('; ')}`;
}

/** Choices of the same kind that a scenario makes in another field, so that a list of them is complete. */
export const switchesElsewhere: readonly { readonly title: string; readonly settings: readonly string[]; readonly where: string }[] =
  Object.freeze([
    {
      title: 'Leaf, extract or concentrated 7-hydroxymitragynine',
      settings: productIds,
      where:
        'the "product" of each intake; its class decides how much arrives, whether formation can limit 7-hydroxymitragynine, and whether the answer is a range only (tablet)',
    },
  ]);
