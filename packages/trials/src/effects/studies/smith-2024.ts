import { drawnBy } from '@speciosa/kratom';
import { benchOf, peakOf, valueAt } from '../run/index.js';
import { numberCheck, wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { endsOf, numberOf, wordsOf } from '../printed.js';
import { readingsOf } from './draws.js';
import type { Reading } from './draws.js';

/** Leaf of 5.16 g with the contents of the trial leaf: 19.48 mg of mitragynine a gram. What was in their own leaf is not read. */
const mitragynineMg = 5.16 * 19.48;
const minutes = (value: number): number => value / 60;

/** Ten regular users, their own leaf, watched for three hours without blinding. The pupil set the scale of all reserves. */
export function smith2024(): readonly EffectCheck[] {
  const clinic = clinicOf();
  return [
    pupilAfterAnHour(clinic),
    pupilLater(clinic),
    ratingSoon(clinic),
    highestRating(clinic),
    ratingLeft(clinic),
    withdrawalFall(clinic),
  ];
}

/** What was given, to whom, and how a curve is read there. */
function clinicOf() {
  const bench = benchOf({ user: 'regular' });
  const hours = [0, minutes(40), 1, minutes(80), 2, minutes(160), minutes(190)];
  const dose = { product: 'tea-tanna', mitragynineMg, hours } as const;
  const asked = { study: 'Smith 2024', source: 'smith-2024-clinic', ledger: 'in view', drawnBy: drawnBy(bench.story.switches) } as const;
  return { asked, read: (reading: Reading) => readingsOf(bench, dose, reading) };
}

type Clinic = ReturnType<typeof clinicOf>;

function pupilAfterAnHour({ asked, read }: Clinic): EffectCheck {
  const pupil = read((curves, { effects }) => valueAt(curves, effects.pupil, 2));
  const seen = numberOf('effects/own-kratom-leaf-powder-regular-users-pupil-diameter-change-right-eye-smith-2024-clinic');
  return numberCheck(
    {
      ...asked,
      ledger: 'used',
      asks: 'pupil an hour after, within 2-fold',
      observed: `${seen} mm`,
      cause: 'the reserve of the pupil was set here',
    },
    [seen * 2, seen / 2],
    pupil.central,
    pupil.draws,
    (value) => `${value.toFixed(2)} mm`,
  );
}

function pupilLater({ asked, read }: Clinic): EffectCheck {
  const late = read((curves, { effects }) => valueAt(curves, effects.pupil, 6));
  return wordCheck(
    {
      ...asked,
      asks: 'pupil later than 160 minutes after',
      observed: wordsOf('judged/smith-2024-clinic/pupil-late'),
      cause: 'the pupil comes back too soon',
    },
    late.central < -0.05,
    `${late.central.toFixed(2)} mm`,
    late.draws.filter((value) => value < -0.05).length / late.draws.length,
  );
}

function ratingSoon({ asked, read }: Clinic): EffectCheck {
  const early = read((curves, { effects }) => valueAt(curves, effects.rating, 1));
  return numberCheck(
    { ...asked, asks: 'rating of the effect at 40 minutes', observed: '40 % (SD 30.5)', cause: 'the rating rises too slowly' },
    endsOf('judged/smith-2024-clinic/rating-at-40-min'),
    early.central,
    early.draws,
    (value) => `${value.toFixed(0)} %`,
  );
}

function highestRating({ asked, read }: Clinic): EffectCheck {
  const highest = read((curves, { effects }) => peakOf(curves, effects.rating).value);
  const top = numberOf('judged/smith-2024-clinic/highest-rating');
  return numberCheck(
    {
      ...asked,
      asks: 'highest rating, within 2-fold (no spread was printed)',
      observed: `${top} %`,
      cause: 'no desensitisation, and one reserve for all',
    },
    [top / 2, Math.min(100, top * 2)],
    highest.central,
    highest.draws,
    (value) => `${value.toFixed(0)} %`,
  );
}

function ratingLeft({ asked, read }: Clinic): EffectCheck {
  const left = read((curves, { effects }) => valueAt(curves, effects.rating, 6) / peakOf(curves, effects.rating).value);
  return numberCheck(
    {
      ...asked,
      asks: 'rating left at 190 minutes, of its peak, less than half',
      observed: 'no longer above its start after 80 to 120 minutes',
      cause:
        'speciociliatine stays for many hours and is taken to speak softly at the receptor, which nobody measured in people; no desensitisation within hours',
    },
    [0, 0.5],
    left.central,
    left.draws,
    (value) => `${(100 * value).toFixed(0)} % of its peak`,
  );
}

function withdrawalFall({ asked, read }: Clinic): EffectCheck {
  const fall = read((curves, { effects }) => valueAt(curves, effects.withdrawalScore, 0) - valueAt(curves, effects.withdrawalScore, 2));
  const [least, most] = endsOf('judged/smith-2024-clinic/withdrawal-fall');
  return numberCheck(
    {
      ...asked,
      asks: 'fall of the withdrawal score an hour after',
      observed: `${least} to ${most} points`,
      cause: 'here the whole of a mild withdrawal is relieved; in people some of it stayed',
    },
    [least, most],
    fall.central,
    fall.draws,
    (value) => `${value.toFixed(1)} points`,
  );
}
