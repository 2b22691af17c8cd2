import { exp, log } from '../real/index.js';

/** The straight line through logarithms by which a curve ends, and over which samples it was read. */
export interface Terminal {
  /** 1/h. */
  readonly lambdaZ: number;
  /** h. */
  readonly halfLife: number;
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly correlation: number;
  /** The line's value at a time. */
  readonly at: (hours: number) => number;
}

const ln2 = 0.6931471805599453;

/** More points win when their adjusted R2 is no worse than the best by this (WinNonlin's rule). */
export const noWorseThan = 1e-4;

/**
 * The best fit over the last three or more positive samples from row `first` on, by adjusted R2;
 * null when fewer than three are there or none of the lines falls.
 */
export function bestTerminal(hours: readonly number[], values: readonly number[], first: number): Terminal | null {
  const rows = hours.flatMap((hour, row) => (row >= first && (values[row] ?? 0) > 0 ? [[hour, values[row] ?? 0] as const] : []));
  const lines: Terminal[] = [];
  for (let points = 3; points <= rows.length; points += 1) {
    const line = fallingLine(rows.slice(-points));
    if (line !== null) lines.push(line);
  }
  const best = Math.max(...lines.map(({ adjustedRSquared }) => adjustedRSquared));
  return lines.filter(({ adjustedRSquared }) => adjustedRSquared >= best - noWorseThan).at(-1) ?? null;
}

/**
 * The half-life over all positive samples from `from` to `to` hours, both included; null when
 * fewer than three are there or the line through them does not fall.
 */
export function halfLifeIn(times: ArrayLike<number>, values: ArrayLike<number>, from: number, to: number): Terminal | null {
  const rows = Array.from(times, (time, row) => [time, values[row] ?? Number.NaN] as const);
  const inside = rows.filter(([time, value]) => time >= from && time <= to && value > 0);
  return inside.length < 3 ? null : fallingLine(inside);
}

/** Least squares of log value on time. */
function fallingLine(rows: readonly (readonly [number, number])[]): Terminal | null {
  const points = rows.length;
  const logs = rows.map(([, value]) => log(value));
  const meanTime = mean(rows.map(([time]) => time));
  const meanLog = mean(logs);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  rows.forEach(([time], i) => {
    const x = time - meanTime;
    const y = (logs[i] ?? Number.NaN) - meanLog;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  });
  const slope = xy / xx;
  if (!(slope < 0)) return null;
  const rSquared = (xy * xy) / (xx * yy);
  return {
    lambdaZ: -slope,
    halfLife: ln2 / -slope,
    from: rows[0]?.[0] ?? Number.NaN,
    to: rows.at(-1)?.[0] ?? Number.NaN,
    points,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (points - 1)) / (points - 2),
    correlation: -Math.sqrt(rSquared),
    at: (hours) => exp(meanLog + slope * (hours - meanTime)),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
