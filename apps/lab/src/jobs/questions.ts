import type { Claim } from '@speciosa/evidence';
import type { BreathingOutcome, EffectsOutcome, Scenario } from 'speciosa';
import type {
  BreathingCheck,
  DoseAxis,
  AxisOptions,
  Disagreement,
  EffectGroup,
  JudgedInteraction,
  JudgedTrial,
  OccupancyRow,
} from '@speciosa/trials';
import type { ArrestRow, ArrestsAsked } from './answers/arrests.js';
import type { BreathingAsked, BreathingCurves } from './answers/breathing-curves.js';
import type { Efficacies } from './answers/efficacies.js';
import type { KratomBreathingAsked } from './answers/kratom-breathing.js';

/** A claim of the article with its verdict, and where its sources are read. */
export interface SourcedClaim extends Claim {
  readonly works: readonly Work[];
}

export interface Work {
  readonly citation: string;
  readonly href: string | null;
}

/** Every long question of the lab: what is asked and what comes back. */
export interface Questions {
  readonly axis: { readonly ask: AxisOptions; readonly answer: DoseAxis };
  readonly occupancies: { readonly ask: { readonly draws: number }; readonly answer: readonly OccupancyRow[] };
  readonly claims: { readonly ask: { readonly ids: readonly string[] }; readonly answer: readonly SourcedClaim[] };
  readonly trials: { readonly ask: null; readonly answer: readonly JudgedTrial[] };
  readonly interactions: { readonly ask: { readonly draws: number }; readonly answer: Interactions };
  readonly effects: { readonly ask: null; readonly answer: readonly EffectGroup[] };
  readonly felt: { readonly ask: Scenario; readonly answer: EffectsOutcome };
  readonly breathing: { readonly ask: BreathingAsked; readonly answer: BreathingCurves };
  readonly arrests: { readonly ask: ArrestsAsked; readonly answer: readonly ArrestRow[] };
  readonly kratomBreathing: { readonly ask: KratomBreathingAsked; readonly answer: BreathingOutcome };
  readonly efficacies: { readonly ask: null; readonly answer: Efficacies };
  readonly breathingChecks: { readonly ask: null; readonly answer: readonly BreathingCheck[] };
}

export interface Interactions {
  readonly studies: readonly JudgedInteraction[];
  readonly disagreements: readonly Disagreement[];
}

export type QuestionName = keyof Questions;

/** What a page posts. */
export interface Asked<Name extends QuestionName> {
  readonly name: Name;
  readonly ask: Questions[Name]['ask'];
}

/** What comes back while and after it is worked on. */
export type Told<Name extends QuestionName> =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly answer: Questions[Name]['answer'] }
  | { readonly kind: 'broken'; readonly message: string };

/** Work that pauses to say how far it is. */
export type Steps<Answer> = Generator<{ readonly done: number; readonly total: number }, Answer, void>;
