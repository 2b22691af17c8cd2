import type { EffectsReport, Report } from 'speciosa';

/** The published object: what a program reads. Flags and the notice close it, so that they travel with the numbers. */
export function jsonOf({ manifest, outcome, metrics, series, balance, interactions, extrapolation, flags, notice }: Report, effects?: EffectsReport) {
  return {
    manifest,
    outcome,
    metrics,
    series,
    balance: { residualFraction: balance.residualFraction },
    ...(extrapolation === undefined ? {} : { extrapolation }),
    ...(interactions === undefined ? {} : { interactions }),
    ...(effects === undefined ? {} : { effects }),
    flags,
    notice,
  };
}
