import { pow } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import type { BodyOptions } from '@speciosa/kratom';
import { benchOf, whereItFalls } from '../bench.js';
import { within } from '../check.js';
import type { BreathingCheck } from '../check.js';
import { numberOf } from '../printed.js';

const rows = {
  naive: 'effects/fentanyl-opioid-naive-effect-site-c50-for-isohypercapnic-ventilation-algera-2021',
  chronic: 'effects/fentanyl-chronic-high-dose-opioid-users-effect-site-c50-for-isohypercapnic-venti-algera-2021',
} as const;

/** Held while ventilation was measured; the abstract says "isohypercapnic" and no number, 55 mmHg is the usual one of that group. */
const heldMmHg = 55;
const standardErrors = { naive: 0.07, chronic: 0.39 };

/** The level of fentanyl, ng/mL at the effect site, that halves ventilation at a held carbon dioxide pressure. */
export function halvingLevel(user: BodyOptions['user']): number {
  const body = benchOf({ user, carbonDioxide: heldMmHg });
  const rest = body({ activation: 0 });
  const occupancy = whereItFalls(rest / 2, (activation) => body({ activation }));
  return nanogramsPerMl(levelAt(occupancy));
}

/** pM of fentanyl that holds this share: (b R/(a (1 - R)))^(1/n). */
function levelAt(occupancy: number): number {
  const { value: association } = fact('fentanyl/association-rate');
  const { value: dissociation } = fact('fentanyl/dissociation-rate');
  return pow((dissociation * occupancy) / (association * (1 - occupancy)), 1 / fact('fentanyl/binding-slope').value);
}

const nanogramsPerMl = (picomolar: number): number => (picomolar * fact('fentanyl/molar-mass').value) / 1e6;

/** Volunteers and chronic users under fentanyl: the level that halves breathing. Two standard errors are the ruler. */
export function algera2021(): readonly BreathingCheck[] {
  return (['naive', 'chronic'] as const).map((user) => {
    const observed = numberOf(rows[user]);
    const error = standardErrors[user];
    return within(
      {
        study: 'Algera 2021',
        source: 'algera-2021',
        asks: `fentanyl at the effect site that halves ventilation at held carbon dioxide, ${user}`,
        observed: `${observed} ng/mL (SE ${error})`,
        ledger: 'used',
        cause:
          'the authors of the replica tell tolerance as 1.47-fold larger powers, which moves this level less than the 4.3-fold that was printed',
      },
      [observed - 2 * error, observed + 2 * error],
      halvingLevel(user),
      (value) => `${value.toFixed(2)} ng/mL`,
    );
  });
}
