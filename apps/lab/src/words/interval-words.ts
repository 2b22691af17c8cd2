import type { Interval } from 'speciosa';

type Drawn = Extract<Interval, { readonly low: number }>;

/** What an interval spans, in words; the two kinds are never mixed up. */
export const intervalOf = ({ level, of, draws }: Pick<Drawn, 'level' | 'of' | 'draws'>): string =>
  of === 'knowledge' ? `${100 * level} % of ${draws} draws of what is not known` : `${100 * level} % of ${draws} virtual people`;

/** Said once where it holds for every number: what the intervals span, or why there is none. Null where they differ. */
export function sharedWords(intervals: readonly Interval[]): string | null {
  const said = new Set(
    intervals.map((interval) => ('absent' in interval ? `No intervals: ${interval.absent}` : `Low to high: ${intervalOf(interval)}`)),
  );
  return said.size === 1 ? ([...said][0] ?? null) : null;
}
