import { scenarioText } from '../scenario-text.js';
import type { Trial } from '../trial.js';

const watch = ['mitragynine', '7-hydroxymitragynine'];
const product = 'capsule-huestis';

/**
 * Leaf powder in capsules, once and daily for 15 days. Times and half-lives could be read only over all
 * dose arms: the highest dose stands for them, which is fair to a model in which no time depends on dose.
 */
export const huestis2024: Trial = Object.freeze<Trial>({
  id: 'huestis-2024',
  title: 'Huestis 2024: leaf powder in capsules, once and daily for 15 days',
  arms: [
    {
      evidence: [{ id: '53-2-mg-day-1' }, { id: 'all-arms-day-1', without: ['Cmax'] }],
      scenario: scenarioText({ name: 'huestis-2024-4g', title: 'Four grams of leaf powder, once', product, amount: '4 g', watch }),
    },
    {
      evidence: [{ id: '6-65-mg-day-1' }],
      scenario: scenarioText({ name: 'huestis-2024-500mg', title: 'Half a gram of leaf powder, once', product, amount: '0.5 g', watch }),
    },
    {
      evidence: [{ id: 'all-arms-day-15' }],
      scenario: scenarioText({ name: 'huestis-2024-4g-daily', title: 'Four grams of leaf powder, daily for 15 days', product, amount: '4 g', daily: 15, watch }),
    },
  ],
  reasons: [
    {
      measures: ['tmax'],
      why: 'Capsules are absorbed here like tea: no chapter yet tells how a capsule opens and powder gives up its alkaloids.',
    },
    {
      measures: ['metaboliteShare'],
      repeated: true,
      why: 'The model is linear: it cannot show that repeated doses slow the formation of 7-hydroxymitragynine.',
    },
    {
      measures: ['halfLife'],
      analytes: ['mitragynine'],
      why: 'What was printed is the highest mean over the dose arms, while the window of the study is not known.',
    },
    {
      measures: ['halfLife'],
      analytes: ['7-hydroxymitragynine'],
      why: 'Which slope is seen depends on the window: after many doses this model gives 10 h from 12 to 48 h and 23 h from 12 to 96 h, and no study prints its window.',
    },
    {
      measures: ['timeToSteadyState'],
      why: 'The study does not say how it judged steady state; here it is the first trough within a tenth of the last.',
    },
    { why: 'The availability of capsules was set on two ends of one printed range, read at second hand.' },
  ],
});
