import { quantile } from '@speciosa/engine/analyse';
import type { RangeBand, Series } from '../report.js';
import { fewest } from './interval.js';

/** The curves that a picture shades: plasma, and the receptors held by all alkaloids. */
export const isMain = ({ matrix, analyte }: Pick<Series, 'matrix' | 'analyte'>): boolean =>
  matrix === 'plasma-total' || (matrix === 'receptor' && analyte === 'all alkaloids');

/** Hours of a band at most: fifteen days of doses as they were asked for; of longer runs every so many. */
const mostHours = 2600;

/** A curve at the hours of its band. */
export function thinned(series: Series): Series {
  const every = Math.ceil(series.timeHours.length / mostHours);
  if (every === 1) return series;
  const kept = (values: readonly number[]): readonly number[] => values.filter((_, at) => at % every === 0 || at === values.length - 1);
  return { ...series, timeHours: kept(series.timeHours), values: kept(series.values) };
}

/** Bands round the same curves in every draw; none from fewer draws than an interval needs. */
export const bandsAround = (draws: readonly (readonly Series[])[]): readonly RangeBand[] => (draws.length < fewest ? [] : bandsOf(draws));

/** Bands of the same curves over draws, however few. */
export const bandsOf = (draws: readonly (readonly Series[])[]): readonly RangeBand[] =>
  (draws[0] ?? []).map((first, at) =>
    bandOf(
      first,
      draws.flatMap((series) => series[at] ?? []),
    ),
  );

function bandOf({ values, ...words }: Series, curves: readonly Series[]): RangeBand {
  const sorted = values.map((_, at) => Float64Array.from(curves, (curve) => curve.values[at] ?? Number.NaN).sort());
  const at = (share: number): readonly number[] => sorted.map((column) => quantile(column, share));
  return { ...words, p5: at(0.05), p25: at(0.25), p75: at(0.75), p95: at(0.95), draws: curves.length };
}
