import { scenarioText } from '../scenario-text.js';
import type { Trial, TrialArm } from '../trial.js';

const watch = ['mitragynine', '7-hydroxymitragynine'];
const product = 'extract-huestis';
const highest = '59.2';

/** One dose, once and daily; times of the peak are printed once for all doses and are judged at the highest. */
function armsOf(mg: string): TrialArm[] {
  const id = `${mg.replace('.', '-')}-mg`;
  const given = { product, amount: `${mg} mg`, of: 'mitragynine', watch } as const;
  const all = (day: number) => (mg === highest ? [{ id: `all-arms-day-${day}` }] : []);
  return [
    {
      evidence: [{ id: `${id}-day-1` }, ...all(1)],
      scenario: scenarioText({ ...given, name: `huestis-2026-${id}`, title: `Extract holding ${mg} mg of mitragynine, once` }),
    },
    {
      evidence: [{ id: `${id}-day-15` }, ...all(15)],
      scenario: scenarioText({
        ...given,
        name: `huestis-2026-${id}-daily`,
        title: `Extract holding ${mg} mg of mitragynine, daily for 15 days`,
        daily: 15,
      }),
    },
  ];
}

/** Extract at three doses, once and daily for 15 days, read from its abstract: the availability of extract was set on one arm, the others were in view. */
export const huestis2026: Trial = Object.freeze<Trial>({
  id: 'huestis-2026',
  title: 'Huestis 2026: extract at three doses, once and daily for 15 days',
  arms: ['9.9', '29.6', highest].flatMap(armsOf),
  reasons: [
    { measures: ['tmax'], why: 'How fast extract dissolves is an assumption; one value for three doses was printed.' },
    {
      measures: ['Cmax'],
      repeated: true,
      structure: 'a',
      why: 'In people accumulation grew with dose (0.84, 1.34 and 1.41 times); here it grows too, but at the lowest dose there is some where people showed none.',
    },
    {
      measures: ['Cmax'],
      repeated: true,
      why: 'In people accumulation grew with dose (0.84, 1.34 and 1.41 times); in this structure it does not: what wears in it is above all the CYP3A of the gut, most of which is gone after one dose.',
    },
    {
      measures: ['Cmax'],
      analytes: ['7-hydroxymitragynine'],
      why: 'The share that becomes 7-hydroxymitragynine was set on tea; in extract less of it was seen beside the same mitragynine.',
    },
    { why: 'The availability of extract was set on the mean of one arm; a mean of skewed levels lies above the typical person.' },
  ],
});
