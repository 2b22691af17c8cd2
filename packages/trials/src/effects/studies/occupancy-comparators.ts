import { quantity } from '@speciosa/engine/quantity';
import { muOccupancyBy } from '@speciosa/kratom';
import type { Comparator } from '@speciosa/kratom';
import { wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { endsOf, numberOf } from '../printed.js';

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const held = (ligand: Comparator, concentration: number, unit: string): number => muOccupancyBy(ligand, quantity(concentration, unit));

/** Pictures of mu receptors held at reported concentrations. */
export function occupancyComparators(): readonly EffectCheck[] {
  return [...buprenorphine(), ...naloxonePictures(), morphine()];
}

/** Its rates were fitted to pain relief, so these pictures are no input. Peaks are printed as spans: both ends are run. */
function buprenorphine(): EffectCheck[] {
  return [2, 16, 32].map((mg) => {
    const [least, most] = endsOf(`judged/greenwald-2003/plasma-at-${mg}-mg`);
    const [low, high] = endsOf(`judged/greenwald-2003/held-at-${mg}-mg`);
    const [from, to] = [held('buprenorphine', least, 'ng/mL'), held('buprenorphine', most, 'ng/mL')];
    return wordCheck(
      {
        study: 'Greenwald 2003, buprenorphine',
        source: 'greenwald-2003',
        ledger: 'in view',
        asks: `mu receptors held at ${mg} mg a day`,
        observed: `${numberOf(`judged/greenwald-2003/held-at-${mg}-mg`)} % (SEM ${low} to ${high})`,
        drawnBy: 'reported plasma, rates of Yassen 2006',
        cause: 'the picture was taken hours after the peak that is printed, or a part of what binds the tracer is never displaced',
      },
      100 * to >= low && 100 * from <= high,
      `${percent(from)} to ${percent(to)}`,
    );
  });
}

/** A known miss, shown. */
function naloxonePictures(): EffectCheck[] {
  return [1, 2, 3].map((picture) => {
    const plasma = numberOf(`judged/naloxone-pet/plasma-${picture}`);
    const share = held('naloxone', plasma, 'ng/mL');
    const seen = numberOf(`judged/naloxone-pet/held-${picture}`);
    return wordCheck(
      {
        study: 'Naloxone pictures in macaques',
        source: 'naloxone-im-occupancy-study-molecules-pmc7144122',
        ledger: 'in view',
        asks: `mu receptors held at ${plasma} ng/mL, within 10 points`,
        observed: `${seen} %`,
        drawnBy: 'reported plasma, rates of Mann 2022',
        cause:
          'rates measured on cells hold too tightly, and total plasma is not what is free in the brain; the rates are kept because the overdose model rests on them',
      },
      Math.abs(100 * share - seen) <= 10,
      percent(share),
    );
  });
}

function morphine(): EffectCheck {
  const half = numberOf('judged/romberg-2004/half-effect');
  const share = held('morphine', half, 'nmol/L');
  return wordCheck(
    {
      study: 'Romberg 2004, morphine',
      source: 'romberg-2004',
      ledger: 'in view',
      asks: 'mu receptors held at the concentration of half effect, at most half with any reserve',
      observed: `half effect at ${half} nmol/L`,
      drawnBy: 'reported total plasma',
      cause: 'total plasma is taken for what is free at the receptor; morphine enters the brain slowly and little of it',
    },
    share <= 0.5,
    percent(share),
  );
}
