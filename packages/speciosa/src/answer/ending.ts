import type { Result } from '@speciosa/engine/study';
import type { Report, ReportOutcome } from '../report.js';

/** How a run ended, as a report says it. */
export function outcomeOf({ outcome: { kind, code, time, counts, advice } }: Result): ReportOutcome {
  return { kind, code, timeHours: time, counts, advice };
}

/** Where every molecule went, in nmol. */
export function balanceOf(result: Result): Report['balance'] {
  const molecules = result.balance.molecules.map((line) => ({
    molecule: line.molecule,
    deliveredNmol: line.delivered,
    heldNmol: line.held,
    eliminatedNmol: line.eliminated,
    residualFraction: line.residualFraction,
  }));
  return { residualFraction: result.balance.residualFraction, molecules };
}

/** The balance that is shown is the worse one. */
export const leastBalanced = (results: readonly Result[]): Result | undefined =>
  [...results].sort((one, two) => Math.abs(two.balance.residualFraction) - Math.abs(one.balance.residualFraction))[0];
