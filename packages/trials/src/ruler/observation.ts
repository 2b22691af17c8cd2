import type { Observed } from '@speciosa/evidence';
import type { Observation } from './judge.js';
import { comparable } from './printed.js';

/** Statistics that name the highest of several: an upper bound, not a centre. */
const ceilings: readonly RegExp[] = [/highest/i, /upper/i, /at most/i, /within/i];

/** A row in units of comparison, or null when it holds words only. */
export function observationOf(row: Observed): Observation | null {
  const turn = (value: number | null) => (value === null ? null : comparable(value, row.unit, row.analyte).value);
  const value = turn(row.value);
  const low = turn(row.spread?.low ?? null);
  const high = turn(row.spread?.high ?? null);
  if (value === null && low === null && high === null) return null;
  const { unit } = comparable(1, row.unit, row.analyte);
  return ceilings.some((word) => word.test(row.statistic)) ? { value: null, low: null, high: value, unit } : { value, low, high, unit };
}

/** The row as the study printed it, for people. */
export function printedText({ value, spread, unit }: Observed): string {
  const ends = spread === null || (spread.low === null && spread.high === null) ? '' : `${spread.low ?? ''} to ${spread.high ?? ''}`;
  const size = value === null ? ends : ends === '' ? String(value) : `${value} (${spread?.kind ?? ''} ${ends})`;
  return `${size}${unit === '1' ? '' : ` ${unit}`}`;
}
