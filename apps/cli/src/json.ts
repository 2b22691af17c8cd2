import type { EffectsReport, Report } from 'speciosa';

/** The published object: what a program reads. Flags and the notice close it, so that they travel with the numbers. Effects are one object, or a list where both structures tell them. */
export function jsonOf(
  { manifest, outcome, metrics, series, bands, balance, interactions, extrapolation, flags, notice }: Report,
  effects: readonly EffectsReport[] = [],
) {
  return {
    manifest,
    outcome,
    metrics,
    series,
    ...(bands === undefined ? {} : { bands }),
    balance: { residualFraction: balance.residualFraction },
    ...(extrapolation === undefined ? {} : { extrapolation }),
    ...(interactions === undefined ? {} : { interactions }),
    ...(effects.length === 0 ? {} : { effects: effects.length === 1 ? effects[0] : effects }),
    flags,
    notice,
  };
}
