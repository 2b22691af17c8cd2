import { wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { numberOf, wordsOf } from '../printed.js';
import { alpha2Effect } from './alpha2-ligand.js';

/** Yohimbine blocks alpha-2 receptors, dexmedetomidine drives them; what each did to noradrenaline set the part, so that is used. */
export function alpha2Comparators(): readonly EffectCheck[] {
  return [...yohimbine(), ...dexmedetomidine()];
}

function yohimbine(): EffectCheck[] {
  const { noradrenaline, heartRate, pressure } = alpha2Effect('antagonist');
  const asked = {
    study: 'Goldberg 1983, yohimbine',
    source: 'goldberg-1983',
    drawnBy: 'noradrenaline and heart alone, alpha-2 fully blocked',
  } as const;
  return [
    wordCheck(
      { ...asked, ledger: 'used', asks: 'noradrenaline relative to rest', observed: '2 to 3 times' },
      noradrenaline > 2 && noradrenaline < 3,
      `${noradrenaline.toFixed(2)} times`,
    ),
    wordCheck(
      { ...asked, ledger: 'used', asks: 'rise of mean arterial pressure', observed: '14 mmHg', cause: 'set here' },
      Math.abs(pressure - 14) < 1,
      `${pressure.toFixed(1)} mmHg`,
    ),
    wordCheck(
      {
        ...asked,
        ledger: 'in view',
        asks: 'heart rate, no change being within 5 beats a minute',
        observed: wordsOf('judged/goldberg-1983/heart-rate'),
        cause: 'no reflex holds the heart here: a rise of pressure does not slow it',
      },
      Math.abs(heartRate) < 5,
      `${heartRate.toFixed(0)} a minute`,
    ),
    wordCheck(
      { ...asked, ledger: 'in view', asks: 'index of anxiety and stimulation by alpha2', observed: wordsOf('judged/goldberg-1983/mood') },
      noradrenaline > 1,
      'both rise with noradrenaline',
    ),
  ];
}

function dexmedetomidine(): EffectCheck[] {
  const { noradrenaline, pressure } = alpha2Effect('agonist');
  const asked = {
    study: 'Ebert 2000, dexmedetomidine',
    source: 'ebert-2000',
    drawnBy: 'noradrenaline and heart alone, alpha-2 fully driven',
  } as const;
  const fall = numberOf('judged/ebert-2000/pressure');
  return [
    wordCheck(
      { ...asked, ledger: 'used', asks: 'noradrenaline relative to rest', observed: 'less by 45 to 76 %', cause: 'set here' },
      noradrenaline > 0.24 && noradrenaline < 0.55,
      `less by ${(100 * (1 - noradrenaline)).toFixed(0)} %`,
    ),
    wordCheck(
      {
        ...asked,
        ledger: 'in view',
        asks: 'mean arterial pressure, direction only (its size was set on yohimbine)',
        observed: `${fall} %`,
        cause: 'none',
      },
      pressure < 0,
      `${pressure.toFixed(1)} mmHg`,
    ),
    wordCheck(
      { ...asked, ledger: 'in view', asks: 'sedation at 0.5 and 0.8 ng/mL', observed: 'more by 38 and 65 %' },
      null,
      'sedation through alpha-2 receptors has no part here',
    ),
  ];
}
