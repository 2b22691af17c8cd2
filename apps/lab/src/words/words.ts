/** A word of the field and what it means here. */
export interface Word {
  readonly word: string;
  readonly means: string;
}

const draws: Word = {
  word: 'draws of what is not known',
  means:
    'The model is run again and again, each time with values drawn from what studies leave open. The spread of the answers is doubt about the model, not difference between people.',
};
const held: Word = {
  word: 'held, mu receptor',
  means: 'The share of mu-opioid receptors on which a molecule sits. What sitting there does is another matter.',
};
const ledger: readonly Word[] = [
  {
    word: 'set a value of the model (used)',
    means: 'The model was made to agree with this row. That it agrees is a fit and proves nothing.',
  },
  { word: 'in view', means: 'Set no value, but was known when values were set.' },
  { word: 'held out', means: 'Looked at only after all values stood: the strictest test there is here.' },
];

/** The words of the first page's tables. */
export const levelWords: readonly Word[] = [
  {
    word: 'typical virtual adult',
    means: 'One computed body with the central value of every fact. Nobody in particular; many people are a click away.',
  },
  {
    word: 'nmol/L, ng/mL',
    means: 'How many molecules, and what mass, a litre or millilitre of plasma holds. Plasma is blood without its cells.',
  },
  { word: 'total, unbound', means: 'Most of an alkaloid in plasma is bound to protein. The unbound rest is what can leave the blood.' },
  { word: 'Cmax, tmax', means: 'The highest level, and when it is reached.' },
  {
    word: 'area, AUC',
    means:
      'Level summed over time: the whole exposure. AUClast ends with the span, AUC0-120 after 120 h, AUCinf is carried on without end.',
  },
  { word: 'half-life', means: 'How long the level takes to halve, read over the hours that are named: it depends on them.' },
  { word: 'CL/F, Vz/F', means: 'Clearance and volume as studies print them, over the unknown share F that reaches the blood.' },
  held,
  draws,
  ...ledger,
];

/** The words of the page of effects. */
export const effectWords: readonly Word[] = [
  { word: 'hypothesis', means: 'One way stimulation might come about. Five are run, none is proved.' },
  { word: 'crossing', means: 'The dose at which sedation begins to outweigh stimulation, a span over the draws. Not a dose to take.' },
  {
    word: 'affinity as measured, as it would need',
    means: 'How tightly a molecule binds: by laboratories, or as tightly as the hypothesis needs to explain what people felt.',
  },
  held,
  draws,
];

/** The words of the page of trials. */
export const trialWords: readonly Word[] = [
  {
    word: 'geometric mean fold error',
    means: 'By what factor predictions are off in the middle, whichever way. 1 is none, 2 is double or half.',
  },
  { word: 'bias', means: 'The same with its direction: above 1 the model says too much, below 1 too little.' },
  {
    word: 'within 2-fold',
    means: 'Predicted between half and double of what was observed: the usual ruler. It is said of ten rows or more.',
  },
  { word: 'within Guest', means: 'A narrower ruler for ratios with and without a medicine, which close in on 1 (Guest 2011).' },
  {
    word: 'held by the interval',
    means:
      'How often the observed centre lies inside the interval of what is not known; its width stands beside it, since a wide one holds anything.',
  },
  ...ledger,
  draws,
];
