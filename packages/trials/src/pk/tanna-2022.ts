import { scenarioText } from '../scenario-text.js';
import type { Trial } from '../trial.js';

/** Two grams of leaf as tea in five adults, seven alkaloids followed for five days: the study that set most values. */
export const tanna2022: Trial = Object.freeze<Trial>({
  id: 'tanna-2022',
  title: 'Tanna 2022: two grams of leaf as tea',
  arms: [
    {
      evidence: [{ id: 'tea-2g' }],
      scenario: scenarioText({
        name: 'tanna-2022-tea',
        title: 'Two grams of leaf as tea',
        product: 'tea-tanna',
        amount: '2 g',
        watch: [
          'mitragynine',
          '7-hydroxymitragynine',
          'speciogynine',
          'paynantheine',
          'speciociliatine',
          'mitraciliatine',
          'isopaynantheine',
        ],
      }),
    },
  ],
  reasons: [
    {
      measures: ['tmax'],
      why: 'One stomach and one absorption give one peak, while single people showed several.',
    },
    {
      measures: ['halfLife'],
      analytes: ['7-hydroxymitragynine'],
      structure: 'b',
      why: 'Peak, exposure and half-life were fitted together, and one partition for all lean tissue lets the end fall too fast.',
    },
    {
      measures: ['halfLife'],
      analytes: ['7-hydroxymitragynine'],
      why: 'Peak, exposure and half-life were fitted together, and the ratio after 15 days pulls at the same values.',
    },
    {
      measures: ['halfLife'],
      why: 'Five medians cannot fix five values, and our window may differ from the one each half-life was read over.',
    },
    {
      measures: ['apparentVolume'],
      why: 'The volume follows from clearance and half-life, so it inherits the half-life and the window it was read over.',
    },
    {
      measures: ['metaboliteCmaxRatio', 'metaboliteAUCRatio'],
      why: 'A median of ratios is not the ratio of medians, and the values were set on the medians.',
    },
    { why: 'Five medians cannot fix five values: this set is one that fits, not the only one.' },
  ],
});
