import { hypotheses } from '../switches.js';
import type { Hypothesis } from '../switches.js';

/** A hypothesis as people read it, with what would tell it from the others. */
export interface HypothesisDescription {
  readonly name: Hypothesis;
  readonly title: string;
  readonly says: string;
  /** What it predicts and the others do not. */
  readonly alonePredicts: string;
  /** What was measured that speaks for or against it. */
  readonly measured: string;
  readonly sources: readonly string[];
}

const described: Readonly<Record<Hypothesis, Omit<HypothesisDescription, 'name'>>> = {
  mor_biphasic: {
    title: 'few mu receptors stimulate, many sedate',
    says: 'A few occupied mu receptors let dopamine rise, many let it fall.',
    alonePredicts: 'A small dose of naloxone abolishes stimulation; naltrindole and yohimbine leave it.',
    measured: 'In mice 7-hydroxymitragynine raised dopamine at 0.5 mg/kg and lowered it at 2 mg/kg; mitragynine itself only lowered it.',
    sources: ['manus-2025'],
  },
  relief: {
    title: 'relief of withdrawal',
    says: 'Regular users feel better because a lack ends.',
    alonePredicts: 'A person who never used kratom is not stimulated at any dose.',
    measured:
      'Withdrawal scores fell after the morning dose of regular users; volunteers in the one placebo-controlled study were stimulated too.',
    sources: ['smith-2024-clinic', 'prevete-2025'],
  },
  alpha2: {
    title: 'alpha-2 receptors blocked',
    says: 'Mitragynine keeps noradrenaline cells from holding themselves back, as yohimbine does.',
    alonePredicts: 'Clonidine abolishes stimulation; noradrenaline and blood pressure rise with it.',
    measured:
      'It binds alpha-2 receptors in micromoles and does not activate them; rats feel it as an agonist. Noradrenaline was never measured.',
    sources: ['obeng-2024', 'goldberg-1983'],
  },
  ht1a: {
    title: '5-HT1A receptors activated by metabolites',
    says: 'Metabolites of minor alkaloids activate 5-HT1A receptors.',
    alonePredicts: 'Leaf stimulates and pure mitragynine does not.',
    measured: 'The metabolite is a full agonist in cells; the one study of stimulation gave pure mitragynine.',
    sources: ['leon-2021', 'prevete-2025'],
  },
  delta: {
    title: 'delta receptors activated (the article)',
    says: 'Low doses reach delta receptors, high doses mu receptors.',
    alonePredicts:
      'Naltrindole abolishes stimulation and a small dose of naloxone does not; fast delivery brings convulsions; there is no reward.',
    measured:
      'The alkaloids of the leaf block delta receptors in human cells and bind them least of the three opioid receptors; naltrindole does block mitragynine pain relief in mice.',
    sources: ['kruegel-2016', 'boyer-2008', 'shamima-2012', 'spina-1998'],
  },
};

/** Every hypothesis, in the order of the switch. */
export const hypothesisList: readonly HypothesisDescription[] = Object.freeze(
  hypotheses.map((name) => Object.freeze({ name, ...described[name] })),
);

/** What must stand under every picture of arousal. */
export const caption =
  'Calibrated to one small study of 8 and 7 people; which mechanism is at work is not known and the weights are ours. Nothing here is a dose to take.';

/** The caption with the hypothesis that drew the picture. */
export const captionFor = (asked: Hypothesis | 'equal weights'): string =>
  `Drawn by ${asked === 'equal weights' ? 'five hypotheses with equal weights' : `one hypothesis alone: ${described[asked].title}`}. ${caption}`;
