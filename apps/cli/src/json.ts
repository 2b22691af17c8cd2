import type { Report } from 'speciosa';

/** The published object: what a program reads. Words for people (title, flags, notice) go to stderr. */
export function jsonOf({ manifest, outcome, metrics, series, balance }: Report) {
  return { manifest, outcome, metrics, series, balance: { residualFraction: balance.residualFraction } };
}
