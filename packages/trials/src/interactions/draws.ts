import { stream } from '@speciosa/engine/chance';
import type { Given, Model } from '@speciosa/engine/model';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { exp, log } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import type { ModelFact } from '@speciosa/evidence';
import type { Drawn } from './pair-bench.js';

/**
 * Draws of what is not known: every number with a range somewhere within it, evenly on a ruler of ratios
 * where it cannot be zero. Organs stay those of the one man, and what was calibrated stays as it is,
 * because drawn apart from the rest it would leave the fit it came from.
 */
export function drawsOf(models: readonly Model[], count: number, purpose: string): readonly Drawn[] {
  const ranged = [...new Map(models.flatMap(({ parameters }) => parameters.map(({ given }) => [given.id, given] as const))).values()]
    .filter(isOpen)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return Array.from({ length: count }, (_, person) => {
    const chance = stream({ seed: 4, person, purpose });
    return new Map(
      ranged.flatMap(({ id, range, unit }) => {
        if (range === undefined) return [];
        const [low, high] = range.map((end) => coherent(quantity(end, unit))) as [number, number];
        return [[id, between(low, high, chance.nextUnit())] as const];
      }),
    );
  });
}

const isOpen = ({ id }: Given): boolean => !id.startsWith('body/') && !isCalibrated(fact(id));

const isCalibrated = (of: ModelFact): boolean => of.kind === 'derived' && of.method?.startsWith('calibrated') === true;

const between = (low: number, high: number, at: number): number =>
  low > 0 ? exp(log(low) + (log(high) - log(low)) * at) : low + (high - low) * at;

/** The 5th and 95th of a hundred, or what comes nearest among fewer. */
export function ninety(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? Number.NaN;
  return [at(0.05), at(0.95)];
}
