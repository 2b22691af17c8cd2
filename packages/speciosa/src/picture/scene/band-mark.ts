import type { Matrix } from '../../report.js';
import type { BandMark, BandPoint } from './scene.js';

/** Quantiles of a curve hour by hour, over people or over draws of what is not known. */
type Spread = { readonly analyte: string; readonly matrix: Matrix } & Readonly<
  Record<'timeHours' | 'p5' | 'p25' | 'p75' | 'p95', readonly number[]>
>;

interface Hours {
  readonly fromHours: number;
  readonly toHours: number;
}

/** A band as it is drawn, cut to the hours looked at and broken where a bound is missing; shares of a receptor in percent. */
export function markOf(band: Spread, look: number, { fromHours, toHours }: Hours): BandMark {
  const times = band.matrix === 'receptor' ? 100 : 1;
  const at = (row: readonly number[], index: number): number => (row[index] ?? Number.NaN) * times;
  const runs: BandPoint[][] = [[]];
  band.timeHours.forEach((hours, index) => {
    if (hours < fromHours || hours > toHours) return;
    const point = {
      hours,
      low: at(band.p5, index),
      innerLow: at(band.p25, index),
      innerHigh: at(band.p75, index),
      high: at(band.p95, index),
    };
    if (Object.values(point).every(Number.isFinite)) runs.at(-1)?.push(point);
    else runs.push([]);
  });
  return { name: band.analyte, look, runs: runs.filter((run) => run.length > 0) };
}
