import type { StructureLetter } from 'speciosa';
import type { Measure } from './ruler/index.js';

/** One published study: which groups of people were given what, and on which printed rows the model is judged. */
export interface Trial {
  /** `<author>-<year>`: how the evidence calls the study. */
  readonly id: string;
  readonly title: string;
  readonly arms: readonly TrialArm[];
  /** Why the model misses where it misses; the first that fits a row is said. */
  readonly reasons: readonly Reason[];
}

/** A group of people as the evidence names it, and the scenario that stands for it. */
export interface TrialArm {
  /** Arms of the evidence whose rows are judged here. */
  readonly evidence: readonly EvidenceArm[];
  /** YAML, exactly as a user would write it. */
  readonly scenario: string;
}

export interface EvidenceArm {
  readonly id: string;
  /** Measures of that arm that are judged elsewhere, where they are told by dose. */
  readonly without?: readonly Measure[];
}

/** A sentence for the rows it fits; an absent field fits all. */
export interface Reason {
  readonly measures?: readonly Measure[];
  readonly analytes?: readonly string[];
  readonly repeated?: boolean;
  readonly structure?: StructureLetter;
  readonly why: string;
}
