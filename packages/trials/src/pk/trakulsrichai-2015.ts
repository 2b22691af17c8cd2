import { scenarioText } from '../scenario-text.js';
import type { Trial, TrialArm } from '../trial.js';

const given = { product: 'decoction-thai', of: 'mitragynine', watch: ['mitragynine'] } as const;

const arm = (mg: string, evidence: TrialArm['evidence']): TrialArm => ({
  evidence,
  scenario: scenarioText({
    ...given,
    name: `trakulsrichai-2015-${mg.replace('.', '-')}-mg`,
    title: `Boiled leaf holding ${mg} mg of mitragynine`,
    amount: `${mg} mg`,
  }),
});

/**
 * Boiled leaf in steady users, the ends of printed ranges taken to belong to the ends of the doses. The week of
 * daily doses before the test dose, and whatever was used outside the study, are not followed: nobody printed them.
 */
export const trakulsrichai2015: Trial = Object.freeze<Trial>({
  id: 'trakulsrichai-2015',
  title: 'Trakulsrichai 2015: boiled leaf in steady users',
  arms: [
    arm('6.25', [{ id: 'test-dose-lowest' }]),
    arm('23', [{ id: 'test-dose-highest' }, { id: 'test-dose', without: ['Cmax', 'apparentVolume'] }]),
  ],
  reasons: [
    {
      measures: ['Cmax', 'areaOfDay'],
      why: 'These people used kratom every day, in the study and outside it: what was there before adds to every level and is not followed here.',
    },
    { measures: ['halfLife'], why: 'A day of sampling in steady users cannot see the slow phase that the model has from 24 to 96 h.' },
    { why: 'The ends of a range over doses are taken to belong to the ends of the doses.' },
  ],
});
