import { drawnBy } from '@speciosa/kratom';
import { benchOf, valueAt } from '../run/index.js';
import { numberCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { numberOf } from '../printed.js';
import { readingsOf } from './draws.js';
import type { Reading } from './draws.js';

const row = 'effects/kratom-decoction-usual-daily-drink-regular-users-cold-pressor-pain-tolerance-vicknasingam-2020';

/** Regular users, one usual drink, a hand in ice water before and an hour after. How much was in the drink is not printed: two grams of leaf are taken. */
export function vicknasingam2020(): readonly EffectCheck[] {
  const bench = benchOf({ user: 'regular' });
  const read = (reading: Reading) => readingsOf(bench, { product: 'tea-tanna', mitragynineMg: 39, hours: [0, 1] }, reading);
  const asked = {
    study: 'Vicknasingam 2020',
    source: 'vicknasingam-2020',
    ledger: 'in view',
    drawnBy: drawnBy(bench.story.switches),
  } as const;
  return [gain({ asked, read }), gainByRelief({ asked, read })];
}

interface Drink {
  readonly asked: Pick<EffectCheck, 'study' | 'source' | 'ledger' | 'drawnBy'>;
  readonly read: (reading: Reading) => ReturnType<typeof readingsOf>;
}

function gain({ asked, read }: Drink): EffectCheck {
  const found = read((curves, { effects }) => valueAt(curves, effects.iceWater, 1) / valueAt(curves, effects.iceWater, 0));
  const observed = numberOf(`${row}-2`) / numberOf(row);
  return numberCheck(
    {
      ...asked,
      asks: 'time in ice water an hour after the usual drink, relative to before, within 2-fold (the spread is larger than the mean)',
      observed: `${observed.toFixed(2)} times (11.2 to 24.9 s, SD 39.4)`,
      cause: 'the dose of a usual drink is not printed, and tolerance stands still here',
    },
    [observed / 2, observed * 2],
    found.central,
    found.draws,
    (value) => `${value.toFixed(2)} times`,
  );
}

function gainByRelief({ asked, read }: Drink): EffectCheck {
  const { central } = read(
    (curves, { effects }) =>
      valueAt(curves, effects.iceWaterByRelief, 1) / (valueAt(curves, effects.iceWater, 1) - valueAt(curves, effects.iceWater, 0)),
  );
  return {
    ...asked,
    asks: 'how much of that gain is relief of withdrawal',
    observed: 'not told apart; no signs of withdrawal were seen',
    predicted: `${(100 * central).toFixed(0)} % of the gain`,
    interval: null,
    coverage: null,
    verdict: 'untested',
    cause: null,
  };
}
