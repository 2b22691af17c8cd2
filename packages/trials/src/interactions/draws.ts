import { modelFacts } from '@speciosa/evidence';
import { knowledgeDraw } from 'speciosa';
import type { Drawn } from './pair-bench.js';

const inDoubt = modelFacts.filter(({ range }) => range !== undefined).map(({ id }) => id);
const seed = 4;

/** Draws of what is not known, those of every run: organs stay those of the one man, calibrated values vary as their fit leaves them. */
export function drawsOf(count: number): readonly Drawn[] {
  return Array.from({ length: count }, (_, number) => {
    const valueOf = knowledgeDraw(seed, number, 'b');
    return new Map(inDoubt.map((id) => [id, valueOf(id)] as const));
  });
}

/** The 5th and 95th of a hundred, or what comes nearest among fewer. */
export function ninety(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? Number.NaN;
  return [at(0.05), at(0.95)];
}
