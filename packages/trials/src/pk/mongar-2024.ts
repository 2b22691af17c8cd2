import { scenarioText } from '../scenario-text.js';
import type { Trial } from '../trial.js';

/** Boiled leaf whose dose was measured in the drink, without a medicine; the arm beside itraconazole is judged in interactions/. */
export const mongar2024: Trial = Object.freeze<Trial>({
  id: 'mongar-2024',
  title: 'Mongar 2024: boiled leaf, without a medicine',
  arms: [
    {
      evidence: [{ id: 'tea-alone' }],
      scenario: scenarioText({
        name: 'mongar-2024-tea',
        title: 'Boiled leaf holding 23.6 mg of mitragynine',
        product: 'decoction-thai',
        amount: '23.6 mg',
        of: 'mitragynine',
        watch: ['mitragynine', '7-hydroxymitragynine'],
      }),
    },
  ],
  reasons: [
    {
      measures: ['tmax'],
      why: 'What was printed is a mean of single peaks, which late peaks pull upwards; the model has the time of one typical curve.',
    },
    { why: 'Boiled leaf is taken to be as available as extract; no study of both exists.' },
  ],
});
