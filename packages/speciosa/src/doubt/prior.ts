import { exp, log } from '@speciosa/engine/real';
import type { ModelFact } from '@speciosa/evidence';

/**
 * Half-widths of the share that a printed range is trusted to hold, in standard deviations: human and
 * derived 95 %, in vitro 90 %, animal 80 %. An assumption is drawn as widely as 70 % would ask, but
 * its ends are its own words: no draw goes beyond them.
 */
const trusted: Readonly<Record<ModelFact['origin'], number>> = {
  human: 1.96,
  derived: 1.96,
  'in vitro': 1.645,
  animal: 1.282,
  assumed: 1.036,
};

type Known = Pick<ModelFact, 'value' | 'range' | 'origin' | 'unit'>;

/** Organ sizes and flows worked out for the one man: their ranges say how men differ, not how little is known of this one. */
export const isOfPeople = ({ id, kind }: Pick<ModelFact, 'id' | 'kind'>): boolean =>
  kind === 'derived' && /^body\/(cardiac-output|.*-(volume|flow))$/.test(id);

/** How far a value lies from the recorded one: by the ratio where the range allows one, else by the share. */
export const moveOf = ({ value, range }: Pick<ModelFact, 'value' | 'range'>, moved: number): number =>
  (range?.[0] ?? 1) > 0 && value > 0 ? log(moved / value) : value === 0 ? 0 : moved / value - 1;

/** The value of a fact at `z` standard deviations of doubt (z a standard normal number), in the unit of the fact. Without a range nothing is in doubt. */
export function doubted({ value, range, origin, unit }: Known, z: number): number {
  if (range === undefined) return value;
  const [low, high] = range;
  const share = pull(z, { low, value, high }) / trusted[origin];
  const end = share < 0 ? low : high;
  const moved = low > 0 && value > 0 ? value * exp(Math.abs(share) * log(end / value)) : value + Math.abs(share) * (end - value);
  const [least, most] = origin === 'assumed' ? [low, high] : [Number.NEGATIVE_INFINITY, unit === 'fraction' ? 1 : Number.POSITIVE_INFINITY];
  return Math.min(Math.max(moved, least), most);
}

/** A value that stands at an end of its range can only move away from it. */
function pull(z: number, { low, value, high }: { readonly low: number; readonly value: number; readonly high: number }): number {
  if (value === low) return Math.abs(z);
  return value === high ? -Math.abs(z) : z;
}
