import type { EffectName, HergMargin, Hypothesis, Ordinal, TargetName, Unknown } from '@speciosa/kratom';
import type { Interval, Manifest, StructureLetter } from '../report.js';

/** The fullest hold on one receptor within the span, as a share of its seats. */
export interface HeldReceptor {
  readonly target: TargetName;
  readonly title: string;
  /** An alkaloid, or `all alkaloids` that were measured there. */
  readonly by: string;
  readonly peak: number;
  readonly interval: Interval;
  /** Alkaloids that nobody has measured at this receptor; they are unknown, not zero. */
  readonly unmeasured: readonly string[];
}

/** The furthest change of something with a unit in people. */
export interface EffectWithUnit {
  readonly name: EffectName;
  readonly title: string;
  readonly unit: string;
  readonly change: number;
  readonly interval: Interval;
  readonly beside: string;
}

/** What has no scale in people: a word, and the shares of draws that say each of the three. */
export interface EffectInWords extends Ordinal {
  readonly name: EffectName | 'arousal';
  readonly title: string;
  /** Only of arousal: which hypothesis said it. */
  readonly hypothesis?: Hypothesis | 'equal weights';
  readonly beside: string;
}

/** What receptors and effects follow from a scenario, for one typical virtual adult. */
export interface EffectsReport {
  readonly kind: 'effects';
  /** Which of the two rival structures gave the levels. */
  readonly structure: StructureLetter;
  /** Every switch that drew it. */
  readonly drawnBy: string;
  readonly caption: string;
  readonly draws: number;
  /** Draws that could not be run and are left out. */
  readonly failed: number;
  readonly manifest: Pick<Manifest, 'modelHash' | 'seed'>;
  readonly receptors: readonly HeldReceptor[];
  readonly withUnits: readonly EffectWithUnit[];
  readonly inWords: readonly EffectInWords[];
  readonly herg: HergMargin;
  readonly unknown: readonly Unknown[];
  readonly flags: readonly string[];
}

export type EffectsOutcome = { readonly ok: true; readonly effects: EffectsReport } | { readonly ok: false; readonly message: string };
