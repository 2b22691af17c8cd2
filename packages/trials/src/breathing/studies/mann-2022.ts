import type { OverdoseName, Rescue } from '@speciosa/kratom';
import { cohort } from '../cohort.js';
import type { Cohort, CohortOptions } from '../cohort.js';
import { within } from '../check.js';
import type { BreathingCheck } from '../check.js';

/** One printed share of arrests among 2,000 virtual chronic users, percent, with its interval by resampling. */
export interface ArrestCell {
  readonly overdose: OverdoseName;
  readonly rescue: Rescue | null;
  readonly percent: number;
  readonly ends: readonly [number, number] | null;
}

const once = (route: Rescue['route']): Rescue => Object.freeze({ route, times: 1, atOnce: 1 });
const cell = (
  name: OverdoseName,
  route: Rescue['route'] | null,
  percent: number,
  ends: readonly [number, number] | null = null,
): ArrestCell => Object.freeze({ overdose: name, rescue: route === null ? null : once(route), percent, ends });

/** Printed in the headline figure of the study, read off at one part in 2,000. */
export const printedArrests: readonly ArrestCell[] = Object.freeze([
  cell('fentanyl-low', null, 52.1, [47.5, 57]),
  cell('fentanyl-low', 'generic', 29.45, [25, 33.9]),
  cell('fentanyl-low', 'evzio', 15.55, [12, 19]),
  cell('fentanyl-high', null, 77.85, [74, 82]),
  cell('fentanyl-high', 'generic', 54.2, [49.3, 59.3]),
  cell('fentanyl-high', 'evzio', 35.35, [30.8, 40.3]),
  cell('carfentanil-low', null, 59.15, [54.3, 64]),
  cell('carfentanil-low', 'generic', 36.6, [32, 41.3]),
  cell('carfentanil-low', 'evzio', 20.85, [17, 25]),
  cell('carfentanil-high', null, 90.15, [87.3, 92.8]),
  cell('carfentanil-high', 'generic', 73.65, [69.3, 77.8]),
  cell('carfentanil-high', 'evzio', 57.25, [52.5, 62]),
]);

/** Printed for the nasal and intravenous branches, as medians of resamples, whole percents: one dose 60 s after somebody noticed. */
export const printedBranchArrests: readonly ArrestCell[] = Object.freeze([
  cell('fentanyl-low', 'nasal', 21),
  cell('fentanyl-high', 'nasal', 46),
  cell('carfentanil-low', 'nasal', 28),
  cell('carfentanil-high', 'nasal', 67),
  cell('fentanyl-low', 'vein', 0),
  cell('fentanyl-high', 'vein', 0),
  cell('carfentanil-low', 'vein', 0),
  cell('carfentanil-high', 'vein', 0),
]);

/** Points by which a share may miss. */
const margin = 5;

const routeNames = {
  generic: 'intramuscular naloxone 2 mg in 2 mL',
  evzio: 'intramuscular naloxone 2 mg in 0.4 mL',
  nasal: 'nasal naloxone 4 mg',
  vein: 'intravenous naloxone 2 mg',
} as const;

/** As the study prints its doses. */
const doses = {
  'fentanyl-low': 'fentanyl 1.63 mg',
  'fentanyl-high': 'fentanyl 2.97 mg',
  'carfentanil-low': 'carfentanil 0.012 mg',
  'carfentanil-high': 'carfentanil 0.022 mg',
} as const satisfies Record<OverdoseName, string>;

/** Of a share among so many people, points: what a draw of other people of the same kind would change. */
const standardError = (percent: number, count: number): number => 100 * Math.sqrt(((percent / 100) * (1 - percent / 100)) / count);

/** The share of virtual people arrested in a cell. The branches look for later dips of oxygen too. */
export function arrestsOf({ overdose, rescue }: ArrestCell, asked: Partial<CohortOptions> = {}): Cohort {
  const branch = rescue?.route === 'nasal' || rescue?.route === 'vein';
  return cohort({ overdose, rescue, arrest: branch ? 'every dip' : 'first dip', ...asked });
}

/** Judges one cell against its print: within 5 points. A replica is held to what its authors' program prints, so the row is in view, not set by us. */
export function mann2022(of: ArrestCell, { count, failed, percent }: Cohort): BreathingCheck {
  const asks = `arrests after ${doses[of.overdose]} into a vein, ${of.rescue === null ? 'no naloxone' : routeNames[of.rescue.route]}; ${count} virtual chronic users${failed > 0 ? `, ${failed} runs failed` : ''}`;
  const ends = of.ends === null ? '' : ` (95 %: ${of.ends[0]} to ${of.ends[1]})`;
  return within(
    {
      study: 'Mann 2022',
      source: 'mann-2022',
      asks,
      observed: `${of.percent} %${ends}`,
      ledger: 'in view',
      cause: "people are drawn from summaries of the authors' rows, not the rows themselves",
    },
    [of.percent - margin, of.percent + margin],
    percent,
    (value) => `${value.toFixed(1)} % (SE ${standardError(value, count).toFixed(1)})`,
    `within ${margin} points`,
  );
}
