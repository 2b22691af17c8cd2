import { agreement, compare } from '@speciosa/engine/analyse';
import type { Agreement } from '@speciosa/engine/analyse';
import type { Ledger } from './ruler/index.js';
import type { JudgedTrial } from './rejudge.js';
import type { VerdictRow } from './verdicts.js';

/** Rows that may be summed up together: one metric, one place in the ledger. A fit never sweetens a prediction. */
export interface Group extends Omit<Agreement, 'shareWithinTwofold'> {
  readonly metric: 'Cmax' | 'AUC';
  readonly ledger: Ledger;
  /** Null below ten rows: a percentage of three rows says nothing. */
  readonly shareWithinTwofold: number | null;
}

const fewest = 10;
const metrics = { Cmax: ['Cmax'], AUC: ['AUClast', 'AUCinf'] } as const;

/** Geometric mean fold errors of Cmax and of AUC, apart for rows that set values and rows that did not. */
export function groupsOf(judged: readonly JudgedTrial[]): readonly Group[] {
  const rows = judged.flatMap(({ rows: printed }) => eachOnce(printed));
  return (['used', 'in-view', 'held-out'] as const).flatMap((ledger) =>
    (['Cmax', 'AUC'] as const).flatMap((metric) => group(metric, ledger, rows)),
  );
}

/** A number that was printed in two places counts once. */
function eachOnce(rows: readonly VerdictRow[]): readonly VerdictRow[] {
  const byPlace = new Map(rows.map((row) => [`${row.arm} ${row.analyte} ${row.name} ${row.observed.value}`, row]));
  return [...byPlace.values()];
}

function group(metric: keyof typeof metrics, ledger: Ledger, rows: readonly VerdictRow[]): Group[] {
  const names: readonly string[] = metrics[metric];
  const comparisons = rows.flatMap(({ measure, ledger: own, predicted, observed }) =>
    measure !== null && names.includes(measure) && own === ledger && predicted !== null && observed.value !== null
      ? [compare(predicted, observed.value)]
      : [],
  );
  if (comparisons.length === 0) return [];
  const { shareWithinTwofold, ...rest } = agreement(comparisons);
  return [{ metric, ledger, ...rest, shareWithinTwofold: rest.count < fewest ? null : shareWithinTwofold }];
}
