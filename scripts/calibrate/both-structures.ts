import { fact } from '@speciosa/evidence';
import { doubted, moveOf } from '../../packages/speciosa/src/doubt/prior.js';
import { calibrate } from './flow-limited.js';
import type { Calibrated, Open } from './row.js';
import { calibrateMinors, calibrateTogether } from './structure-a.js';

/** Every fit: structure (a), the minor alkaloids of both, and structure (b). */
export interface BothStructures {
  readonly a: Calibrated;
  readonly b: Calibrated;
  readonly minors: readonly Calibrated[];
}

export const calibrateBoth = (): BothStructures => ({ a: calibrateTogether(), minors: calibrateMinors(), b: calibrate() });

/** Standard deviation of the logarithm of a value: what the rows leave open, and what it follows. */
export function wholeDeviation({ ids, covariance, beside, follows }: Open, id: string): number {
  const at = ids.indexOf(id);
  const followed = beside.map((one, k) => (follows[at]?.[k] ?? 0) * moveOf(fact(one), doubted(fact(one), 1)));
  return Math.sqrt(followed.reduce((sum, one) => sum + one * one, covariance[at]?.[at] ?? Number.NaN));
}
