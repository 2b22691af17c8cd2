import { formatNumber } from '@speciosa/engine/quantity';
import type { Interval } from 'speciosa';

/** A share as a percentage, two digits. */
export const percent = (share: number): string => `${formatNumber(100 * share, 2)} %`;

/** ` (low to high)`, or nothing where there is no interval. */
export function ends(interval: Interval, say: (value: number) => string = formatNumber): string {
  return 'absent' in interval ? '' : ` (${say(interval.low)} to ${say(interval.high)})`;
}
