import { agreement, compare, quantile } from '@speciosa/engine/analyse';
import type { Agreement } from '@speciosa/engine/analyse';
import type { Interval, StructureLetter } from 'speciosa';
import type { Ledger } from './ruler/index.js';
import type { JudgedTrial } from './rejudge.js';
import type { VerdictRow } from './verdicts.js';

/** Rows that may be summed up together: one metric, one place in the ledger. A fit never sweetens a prediction. */
export interface Group extends Omit<Agreement, 'shareWithinTwofold'> {
  readonly metric: keyof typeof metrics;
  readonly ledger: Ledger;
  /** Null below ten rows: a percentage of three rows says nothing. */
  readonly shareWithinTwofold: number | null;
  /** Rows whose printed centre lies within the 90 % interval of knowledge, of those that have one. */
  readonly covered: number;
  readonly withInterval: number;
  /** Median of high / low over those intervals; null without any. */
  readonly width: number | null;
}

const fewest = 10;
/** Areas under a curve, over whatever hours a study read them. */
export const areas = ['AUClast', 'AUCinf', 'areaOfDay'] as const;
const metrics = { Cmax: ['Cmax'], AUC: areas, 'Cmax and AUC': ['Cmax', ...areas] } as const;

/** How many rows with a prediction a structure was judged on, by what they were used for; a number printed in two places counts once. */
export function ledgerCounts(judged: readonly JudgedTrial[], structure: StructureLetter = 'a'): Readonly<Record<Ledger, number>> {
  const rows = rowsBy(judged, structure).filter(({ predicted }) => predicted !== null);
  const count = (ledger: Ledger): number => rows.filter((row) => row.ledger === ledger).length;
  return { used: count('used'), 'in-view': count('in-view'), 'held-out': count('held-out') };
}

const rowsBy = (judged: readonly JudgedTrial[], structure: StructureLetter): readonly VerdictRow[] =>
  judged.flatMap((trial) => rowsOnce(trial, structure));

/** The rows of a study beside a structure; a number that was printed in two places counts once. */
export const rowsOnce = ({ rows, flowLimited }: JudgedTrial, structure: StructureLetter): readonly VerdictRow[] =>
  eachOnce(structure === 'a' ? rows : flowLimited);

/** Geometric mean fold errors of Cmax and of AUC, apart for rows that set values and rows that did not. */
export function groupsOf(judged: readonly JudgedTrial[], structure: StructureLetter = 'a'): readonly Group[] {
  const rows = rowsBy(judged, structure);
  return (['used', 'in-view', 'held-out'] as const).flatMap((ledger) =>
    (['Cmax', 'AUC', 'Cmax and AUC'] as const).flatMap((metric) => group(metric, ledger, rows)),
  );
}

function eachOnce(rows: readonly VerdictRow[]): readonly VerdictRow[] {
  const byPlace = new Map(rows.map((row) => [`${row.arm} ${row.analyte} ${row.name} ${row.observed.value}`, row]));
  return [...byPlace.values()];
}

function group(metric: keyof typeof metrics, ledger: Ledger, rows: readonly VerdictRow[]): Group[] {
  const names: readonly string[] = metrics[metric];
  const own = rows.flatMap((row) => {
    const { measure, predicted, observed, interval } = row;
    const belongs = measure !== null && names.includes(measure) && row.ledger === ledger;
    return belongs && predicted !== null && observed.value !== null ? [{ predicted, observed: observed.value, interval }] : [];
  });
  if (own.length === 0) return [];
  const { shareWithinTwofold, ...rest } = agreement(own.map(({ predicted, observed }) => compare(predicted, observed)));
  return [{ metric, ledger, ...rest, shareWithinTwofold: rest.count < fewest ? null : shareWithinTwofold, ...coverage(own) }];
}

/** Coverage means little without width: an interval from nothing to everything holds every row. */
function coverage(
  own: readonly { readonly observed: number; readonly interval: Interval }[],
): Pick<Group, 'covered' | 'withInterval' | 'width'> {
  const drawn = own.flatMap(({ observed, interval }) => ('low' in interval ? [{ observed, ...interval }] : []));
  const widths = drawn.map(({ low, high }) => high / low).sort((a, b) => a - b);
  return {
    covered: drawn.filter(({ observed, low, high }) => observed >= low && observed <= high).length,
    withInterval: drawn.length,
    width: widths.length === 0 ? null : quantile(widths, 1 / 2),
  };
}
