import { formatNumber } from '@speciosa/engine/quantity';
import type { BreathingCheck, EffectCheck, EffectGroup } from '@speciosa/trials';
import { wholePercent } from '../chart/number-cell.js';

/** One finding beside what the model says, in words. */
export interface CheckLine {
  readonly study: string;
  readonly asks: string;
  readonly observed: string;
  readonly predicted: string;
  /** Width and coverage, or the ruler; empty where there is neither. */
  readonly beside: string;
  readonly verdict: EffectCheck['verdict'];
  readonly ledger: string;
  readonly cause: string | null;
}

export interface CheckGroup {
  readonly title: string;
  readonly lines: readonly CheckLine[];
}

export const effectLines = (groups: readonly EffectGroup[]): readonly CheckGroup[] =>
  groups.map(({ title, checks }) => ({ title, lines: checks.map((check) => ({ ...check, beside: doubtOf(check) })) }));

function doubtOf({ interval, coverage, drawnBy }: EffectCheck): string {
  const width = interval === null ? '' : `draws from ${formatNumber(interval[0])} to ${formatNumber(interval[1])}`;
  const held = coverage === null ? '' : `${wholePercent(coverage)} of draws agree`;
  return [width, held, drawnBy].filter((text) => text !== '').join('; ');
}

export const breathingLines = (checks: readonly BreathingCheck[]): readonly CheckGroup[] => [
  {
    title: 'Opioids in volunteers',
    lines: checks.map((check) => ({ ...check, beside: check.ruler === 'none' ? '' : `agreement: ${check.ruler}` })),
  },
];
