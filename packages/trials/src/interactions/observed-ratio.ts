import { isMedicine } from '@speciosa/kratom';
import type { MedicineName } from '@speciosa/kratom';
import { readRows } from './csv.js';
import { unreached } from './reach.js';
import { readSchedule } from './schedule.js';

/** What a study saw of one pair of medicines: ratios of exposure with over without. */
export interface ObservedRatio {
  readonly id: string;
  readonly study: string;
  readonly group: string;
  readonly victim: string;
  readonly perpetrator: string;
  readonly auc: number | null;
  readonly cmax: number | null;
  /** Null when the row can be predicted, else why not. */
  readonly why: string | null;
  readonly asked: Asked | null;
}

/** The question a row puts to the model. Hours count from the first dose of the perpetrator. */
export interface Asked {
  readonly victim: MedicineName;
  readonly perpetrator: MedicineName;
  readonly victimRoute: 'swallowed' | 'injected';
  readonly perpetratorRoute: 'swallowed' | 'injected';
  readonly doseMg: number;
  readonly doseHours: readonly number[];
  readonly victimHour: number;
  /** How long exposure was followed; null for all of it. */
  readonly windowHours: number | null;
  /** Level of CYP2D6 the people have; 1 unless the row says they have none. */
  readonly cyp2d6: number;
}

/** Reads the collection; a row that cannot be asked says why. */
export const readObservedRatios = (text: string): readonly ObservedRatio[] => readRows(text).map(observedRatio);

type Cells = Readonly<Record<string, string>>;

function observedRatio(row: Cells): ObservedRatio {
  const victim = (row['Victim'] ?? '').toLowerCase();
  const perpetrator = (row['Perpetrator'] ?? '').toLowerCase();
  const asked = askedOf(row, victim, perpetrator);
  return {
    id: row['ID'] ?? '',
    study: row['Study ID'] ?? '',
    group: row['Grouping'] ?? '',
    victim,
    perpetrator,
    auc: positive(row['AUCR Avg']),
    cmax: positive(row['CmaxR Avg']),
    ...(typeof asked === 'string' ? { why: asked, asked: null } : { why: null, asked }),
  };
}

const positive = (text: string | undefined): number | null => (Number(text) > 0 ? Number(text) : null);

const routes: Readonly<Record<string, Asked['victimRoute']>> = { PO: 'swallowed', IV: 'injected' };

function askedOf(row: Cells, victim: string, perpetrator: string): Asked | string {
  const no = unreached(victim, perpetrator, row['Grouping'] ?? '');
  if (no !== null || !isMedicine(victim) || !isMedicine(perpetrator)) return no ?? 'no such medicine';
  const [victimRoute, perpetratorRoute] = [routes[row['Route Victim'] ?? ''], routes[row['Route Perpetrator'] ?? '']];
  if (victimRoute === undefined || perpetratorRoute === undefined) return 'given neither by mouth nor into a vein';
  const schedule = readSchedule(row['Times of Administration'] ?? '');
  if (!schedule.ok) return schedule.why;
  const [doseMg, victimHour, end] = [Number(row['Dose']), Number(row['t_treatment_0']), Number(row['t_treatment_end'])];
  if (!(doseMg > 0)) return `the dose "${row['Dose'] ?? ''}" is not one number`;
  if (Number.isNaN(victimHour)) return 'no time of the victim is given';
  if ((schedule.hours[0] ?? 0) >= victimHour + 24)
    return 'the victim was given again and again from before the perpetrator, its doses are not printed';
  const windowHours = end > 0 && end < 5000 ? end - victimHour : null;
  return {
    victim,
    perpetrator,
    victimRoute,
    perpetratorRoute,
    doseMg,
    doseHours: schedule.hours,
    victimHour,
    windowHours,
    cyp2d6: /PM|AS0/.test(row['Grouping'] ?? '') ? 0 : 1,
  };
}
