import { pow } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import type { User } from './body/index.js';
import { efficacies } from './kratom-breathing.js';

/** What receptors leave of the two drives to breathe, at the gases of rest: no answer of the body is told here. */
export interface DrivesLeft {
  readonly activation: number;
  readonly wakefulness: number;
  readonly chemoreflex: number;
}

/** 1 - (e rho)^P3 and 1 - (e rho)^P1. */
export function drivesLeft(user: User, efficacy: number, occupancy: number): DrivesLeft {
  const activation = Math.min(1, Math.max(0, efficacy * occupancy));
  const left = (what: 'wakefulness' | 'chemoreflex'): number => 1 - pow(activation, fact(`breathing/${user}-${what}-exponent`).value);
  return Object.freeze({ activation, wakefulness: left('wakefulness'), chemoreflex: left('chemoreflex') });
}

/** The efficacies that breathing is always shown under together, and why one alone would mislead. */
export interface SideBySide {
  readonly user: User;
  readonly occupancies: readonly number[];
  readonly columns: readonly {
    readonly efficacy: 'assay' | 'partial' | 'full';
    readonly value: number;
    readonly source: string;
    readonly left: readonly DrivesLeft[];
  }[];
  readonly caution: string;
}

/** To stand under every such table: leaf says nothing about concentrated products. */
export const leafSaysNothing =
  'Which column is true of 7-hydroxymitragynine in people is not known: its efficacy is the gain of the assay. Nobody has measured breathing after a known dose of leaf in people, and whatever leaf does or spares says nothing about concentrated 7-hydroxymitragynine, which has no ceiling of formation; in the last column it stops breathing like fentanyl.';

/** 0.41, 0.79 and 1 side by side, never one of them alone. */
export function sideBySide(user: User, occupancies: readonly number[]): SideBySide {
  const columns = (['assay', 'partial', 'full'] as const).map((efficacy) => {
    const { value, source } = fact(efficacies[efficacy]);
    return Object.freeze({ efficacy, value, source, left: occupancies.map((occupancy) => drivesLeft(user, value, occupancy)) });
  });
  return Object.freeze({ user, occupancies: [...occupancies], columns, caution: leafSaysNothing });
}
