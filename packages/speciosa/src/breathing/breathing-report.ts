import type { Alkaloid, Ceiling, OverdoseName, Route } from '@speciosa/kratom';
import type { Interval, ReportOutcome, StructureLetter } from '../report.js';

/** What stands beside kratom while breathing is followed. */
export interface BreathingAsked {
  /** Whose drives: an opioid-naive volunteer or a chronic opioid user of the open model. Unless said, by the scenario's user. */
  readonly user?: 'naive' | 'chronic';
  /** One dose by this route at this hour of the scenario. */
  readonly naloxone?: { readonly route: Route; readonly atHours: number };
  /** An overdose of the open model into a vein at this hour. */
  readonly opioid?: { readonly name: OverdoseName; readonly atHours: number };
  /** Ethanol in blood, held throughout, in one of two ways nobody has tried with kratom. */
  readonly alcohol?: { readonly gramsPerLitre: number; readonly way: 'takes from the drive' | 'adds to activation' };
  /** Where a ceiling comes from; unless said, the scenario's switch. */
  readonly ceiling?: Ceiling;
  /** Draws of what is not known behind each interval; 0 for none. */
  readonly draws?: number;
}

/** Curves and extremes under one efficacy of 7-hydroxymitragynine. */
export interface BreathingColumn {
  readonly efficacy: 'assay' | 'partial' | 'full';
  /** Fentanyl is 1. */
  readonly value: number;
  /** Id of the source of that value. */
  readonly source: string;
  /** L/min; empty in an extrapolation, as are the other curves. */
  readonly ventilation: readonly number[];
  /** mmHg in arterial blood. */
  readonly carbonDioxide: readonly number[];
  /** Share of haemoglobin that carries oxygen. */
  readonly saturation: readonly number[];
  /** Sum of efficacy times occupancy. */
  readonly activation: readonly number[];
  /** Lowest minute ventilation, L/min; null in an extrapolation. */
  readonly lowest: { readonly value: number; readonly atHours: number; readonly ofRest: number } | null;
  /** Highest arterial carbon dioxide pressure, mmHg; null in an extrapolation. */
  readonly highestCarbonDioxide: number | null;
  /** Lowest ventilation, L/min, of a body at rest under the fullest activation of each draw. */
  readonly interval: Interval;
  readonly heartStopped: boolean;
}

/** How one typical virtual adult breathes under a scenario, by one structure. */
export interface ScenarioBreathing {
  readonly structure: StructureLetter;
  readonly outcome: Pick<ReportOutcome, 'kind' | 'code' | 'advice'>;
  /** Hours of the scenario. */
  readonly timeHours: readonly number[];
  readonly rest: { readonly ventilation: number; readonly carbonDioxide: number };
  /** 0.41, 0.79 and 1 side by side, never one alone; only the last where no ceiling of efficacy is asked for. */
  readonly columns: readonly BreathingColumn[];
  /** Largest share of mu receptors held, by alkaloid and by what stands beside it; null in an extrapolation. */
  readonly held: readonly { readonly by: Alkaloid | 'naloxone' | 'fentanyl' | 'carfentanil'; readonly peak: number }[] | null;
  /** Largest part of an amount that is neither held nor eliminated, over all molecules but naloxone, which the original does not conserve. */
  readonly balance: number;
  readonly modelHash: string;
}

/** The answer to "how does a body breathe under this?": always an assumption, never a measurement. */
export interface BreathingReport {
  readonly kind: 'breathing';
  readonly title: string;
  readonly user: 'naive' | 'chronic';
  /** Every output here rests on an assumed efficacy. */
  readonly standing: 'assumed';
  readonly drawnBy: string;
  readonly parts: readonly ScenarioBreathing[];
  /** Why it is a range and no line; empty for others. */
  readonly extrapolation: readonly string[];
  /** What must stand under every such table. */
  readonly cautions: readonly string[];
  readonly flags: readonly string[];
  readonly seed: number;
  readonly notice: string;
}

export type BreathingOutcome =
  { readonly ok: true; readonly breathing: BreathingReport } | { readonly ok: false; readonly message: string };
