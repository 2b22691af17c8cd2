import { areasBetween, halfLifeIn } from '@speciosa/engine/analyse';
import type { Metric, MetricName, Series } from '../report.js';
import { halfLifeWindow } from './window.js';

/** A metric before it is known what kind of number it is and what it rests on. */
export type BareMetric = Omit<Metric, 'kind' | 'facts' | 'interval' | 'statistic'>;

/** When things were swallowed and how long one looks. */
export interface Clock {
  readonly swallowedHours: readonly number[];
  readonly spanHours: number;
}

/** The numbers people ask of a curve. What cannot be read within the span is left out, never guessed. */
export function metricsOf(series: Series, clock: Clock): readonly BareMetric[] {
  if (series.matrix === 'receptor') return [peak(series, 'peakOccupancy')];
  if (series.matrix !== 'plasma-total') return [peak(series, 'Cmax')];
  return [peak(series, 'Cmax'), timeOfPeak(series), ...areas(series, clock), ...halfLife(series, clock)];
}

function bare(series: Series, name: MetricName, value: number, unit: string): BareMetric {
  return { name, analyte: series.analyte, matrix: series.matrix, value, unit };
}

const peak = (series: Series, name: 'Cmax' | 'peakOccupancy'): BareMetric => bare(series, name, highest(series), series.unit);

/** Not by handing all values to one call: a long curve holds more than some hosts allow. */
const highest = ({ values }: Series): number => values.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY);

function timeOfPeak(series: Series): BareMetric {
  return bare(series, 'tmax', series.timeHours[series.values.indexOf(highest(series))] ?? Number.NaN, 'h');
}

/** AUC to the end of the span, and beyond it by the slope of the half-life's window. */
function areas(series: Series, clock: Clock): BareMetric[] {
  const AUClast = areasBetween(series.timeHours, series.values, 0, series.values.length - 1, 'linear up, log down').curve;
  const last = series.values.at(-1) ?? 0;
  const rate = slope(series, clock);
  const auclast = bare(series, 'AUClast', AUClast, 'nmol*h/L');
  if (rate === null) return [auclast];
  const whole = AUClast + last / rate.lambdaZ;
  return [
    auclast,
    bare(series, 'AUCinf', whole, 'nmol*h/L'),
    bare(series, 'AUCextrapolatedPercent', (100 * (whole - AUClast)) / whole, '%'),
  ];
}

function halfLife(series: Series, clock: Clock): BareMetric[] {
  const read = slope(series, clock);
  if (read === null) return [];
  return [{ ...bare(series, 'halfLife', read.halfLife, 'h'), window: read.window }];
}

function slope(series: Series, { swallowedHours, spanHours }: Clock) {
  const lastIntake = swallowedHours.at(-1) ?? 0;
  const window = halfLifeWindow(series.analyte, swallowedHours.length, spanHours - lastIntake);
  if (window === null) return null;
  const { timeHours, values } = evenly(series, lastIntake, window.toHours > 24 ? 1 : 0.25);
  const read = halfLifeIn(timeHours, values, lastIntake + window.fromHours, lastIntake + window.toHours);
  if (read === null) return null;
  return { halfLife: read.halfLife, lambdaZ: read.lambdaZ, window };
}

/** Points so many hours apart: where a curve is asked for more closely, its slope would weigh more. */
function evenly({ timeHours, values }: Series, from: number, every: number) {
  const kept = timeHours.flatMap((hour, at) => (isWhole((hour - from) / every) ? [at] : []));
  return { timeHours: kept.map((at) => timeHours[at] ?? Number.NaN), values: kept.map((at) => values[at] ?? Number.NaN) };
}

const isWhole = (number: number): boolean => Math.abs(number - Math.round(number)) < 1e-6;
