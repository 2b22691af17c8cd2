import type { OverdoseName } from '@speciosa/kratom';
import { arrestsOf, printedArrests, printedBranchArrests } from '@speciosa/trials';
import type { ArrestCell } from '@speciosa/trials';
import type { Steps } from '../questions.js';
import { rescues } from './rescues.js';
import type { RescueName } from './rescues.js';
import { shareInterval } from './share-interval.js';
import type { Interval } from './share-interval.js';

export interface ArrestsAsked {
  readonly overdose: OverdoseName;
  readonly count: number;
}

/** In how many virtual chronic users the heart stopped, and between what ends the share lies for want of more people. */
export interface ArrestRow {
  readonly rescue: RescueName;
  readonly title: string;
  readonly count: number;
  readonly arrested: number;
  readonly failed: number;
  readonly interval: Interval;
  /** What the study printed for this very case, in percent; null where it printed none. */
  readonly printed: { readonly percent: number; readonly ends: readonly [number, number] | null } | null;
}

/** The same virtual people with each kind of help. */
export function* arrests({ overdose, count }: ArrestsAsked): Steps<readonly ArrestRow[]> {
  const rows: ArrestRow[] = [];
  for (const { name, title, rescue } of rescues) {
    const cell = cellOf(overdose, rescue?.route ?? null) ?? { overdose, rescue, percent: Number.NaN, ends: null };
    const { arrested, failed } = arrestsOf(cell, { count });
    const stopped = arrested.filter(Boolean).length;
    const printed = Number.isNaN(cell.percent) ? null : { percent: cell.percent, ends: cell.ends };
    rows.push({ rescue: name, title, count, arrested: stopped, failed, interval: shareInterval(stopped, count), printed });
    yield { done: rows.length, total: rescues.length };
  }
  return rows;
}

const cellOf = (overdose: OverdoseName, route: string | null): ArrestCell | undefined =>
  [...printedArrests, ...printedBranchArrests].find((cell) => cell.overdose === overdose && (cell.rescue?.route ?? null) === route);
