import { agreement, compare } from '@speciosa/engine/analyse';
import { exp, log } from '@speciosa/engine/real';
import type { JudgedRatio } from './judged-ratio.js';

/** How well a group of ratios is predicted: closeness, and width beside coverage. */
export interface RatioSummary {
  readonly group: string;
  readonly of: JudgedRatio['of'];
  readonly count: number;
  readonly geometricMeanFoldError: number;
  readonly bias: number;
  /** Shares are null below ten rows: a percentage of three says nothing. */
  readonly withinTwofold: number | null;
  readonly withinGuest: number | null;
  readonly covered: number | null;
  /** Geometric mean of upper over lower end: how much the coverage costs. */
  readonly width: number;
}

const fewest = 10;

/** Sums a group up; RangeError without rows. */
export function summarise(group: string, of: JudgedRatio['of'], rows: readonly JudgedRatio[]): RatioSummary {
  const { count, geometricMeanFoldError, bias } = agreement(rows.map(({ predicted, observed }) => compare(predicted, observed)));
  const share = (holds: (row: JudgedRatio) => boolean): number | null => (count < fewest ? null : rows.filter(holds).length / count);
  return {
    group,
    of,
    count,
    geometricMeanFoldError,
    bias,
    withinTwofold: share(({ twofold }) => twofold),
    withinGuest: share(({ guest }) => guest),
    covered: share(({ covered }) => covered),
    width: exp(rows.reduce((sum, { interval: [low, high] }) => sum + log(high / low), 0) / count),
  };
}
