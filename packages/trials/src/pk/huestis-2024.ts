import { scenarioText } from '../scenario-text.js';
import type { Trial } from '../trial.js';

const watch = ['mitragynine', '7-hydroxymitragynine'];
const product = 'capsule-huestis';

/**
 * Leaf powder in capsules, once and daily for 15 days. Times and half-lives could be read only over all
 * dose arms: the highest dose stands for them, though what wears makes times depend on dose a little.
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
      scenario: scenarioText({
        name: 'huestis-2024-4g-daily',
        title: 'Four grams of leaf powder, daily for 15 days',
        product,
        amount: '4 g',
        daily: 15,
        watch,
      }),
    },
  ],
  reasons: [
    {
      measures: ['tmax'],
      why: 'How fast a capsule opens and powder gives up its alkaloids is an assumption; the people may have been quicker.',
    },
    {
      measures: ['metaboliteShare'],
      repeated: true,
      structure: 'a',
      why: 'The middle of the dose arms set what wears; here the highest dose is judged, at which more has worn.',
    },
    {
      measures: ['halfLife'],
      analytes: ['mitragynine'],
      why: 'What was printed is the highest mean over the dose arms, while the window of the study is not known.',
    },
    {
      measures: ['halfLife'],
      analytes: ['7-hydroxymitragynine'],
      structure: 'b',
      why: 'Here 7-hydroxymitragynine is formed as long as mitragynine arrives from the capsule and comes back from fat, and no study prints its window.',
    },
    {
      measures: ['halfLife'],
      analytes: ['7-hydroxymitragynine'],
      why: 'Which slope is seen depends on the window: after many doses this model falls faster from 12 to 48 h than from 12 to 96 h, and no study prints its window.',
    },
    {
      measures: ['timeToSteadyState'],
      why: 'The study does not say how it judged steady state; here it is the first trough within a tenth of the last.',
    },
    {
      structure: 'b',
      why: 'The share that capsules give up was set on these peaks over that of the tea without counting that a capsule must open first, which lowers a peak.',
    },
    { why: 'The availability of capsules was set on two ends of one printed range, read at second hand.' },
  ],
});
