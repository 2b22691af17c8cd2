import { formatNumber } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';
import type { ModelFact } from '@speciosa/evidence';
import { isAlkaloid } from '../cast.js';
import type { Alkaloid } from '../cast.js';

/** What turns an alkaloid in plasma into mu receptors held, and which of it nobody measured. */
export interface SeatGrounds {
  readonly alkaloid: Alkaloid;
  /** Unbound share, brain ratio, inhibition constant; facts of the library. */
  readonly facts: readonly ModelFact[];
  /** Ids of those that are assumed. */
  readonly assumed: readonly string[];
}

/** The grounds of an alkaloid's share of mu receptors. */
export function seatGrounds(alkaloid: Alkaloid): SeatGrounds {
  const facts = [fact(`${alkaloid}/unbound-fraction`), fact(`${alkaloid}/brain-unbound-partition`), fact(`mu-receptor/${alkaloid}-ki`)];
  return { alkaloid, facts, assumed: facts.flatMap(({ kind, id }) => (kind === 'assumed' ? [id] : [])) };
}

/** One holder of mu receptors and the greatest share it holds. */
export interface Holder {
  readonly analyte: string;
  readonly share: number;
}

/**
 * What must be said beside shares of mu receptors by alkaloid: who leads, and that the lead rests on assumptions.
 * Nothing when the leader's grounds were measured or nobody holds any; names that are no alkaloid are passed over.
 */
export function seatCaveats(holders: readonly Holder[]): readonly string[] {
  const first = holders.reduce<Holder | null>(
    (most, holder) => (isAlkaloid(holder.analyte) && holder.share > (most?.share ?? 0) ? holder : most),
    null,
  );
  if (first === null || !isAlkaloid(first.analyte)) return [];
  const { facts, assumed } = seatGrounds(first.analyte);
  if (assumed.length === 0) return [];
  return [`assumed: ${first.analyte} holds more mu receptors here than any other alkaloid. That rests on ${facts.map(said).join('; ')}`];
}

function said(given: ModelFact): string {
  const unit = given.unit === 'fraction' || given.unit === 'ratio' ? '' : ` ${given.unit}`;
  const ends = given.range === undefined ? '' : ` (${formatNumber(given.range[0])} to ${formatNumber(given.range[1])})`;
  return `${given.what}: ${formatNumber(given.value)}${ends}${unit}, ${standing[given.kind]}`;
}

const standing = { assumed: 'assumed', derived: 'carried over from measured ones', value: 'measured' } as const satisfies Record<
  ModelFact['kind'],
  string
>;
