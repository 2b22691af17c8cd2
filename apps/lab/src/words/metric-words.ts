import type { Matrix, Metric, MetricName } from 'speciosa';

const names: Readonly<Record<MetricName, string>> = {
  Cmax: 'Highest level (Cmax)',
  tmax: 'Time of the highest level (tmax)',
  AUClast: 'Area to the end of the span (AUClast)',
  AUCinf: 'Area without end (AUCinf)',
  AUCextrapolatedPercent: 'Share of AUCinf beyond the span',
  halfLife: 'Half-life',
  peakOccupancy: 'Most receptors held',
};

/** What a metric is called where no window is known. */
export const metricTitle = (name: MetricName): string => names[name];

const places: Readonly<Record<Matrix, string>> = {
  'plasma-total': 'plasma, total',
  'plasma-unbound': 'plasma, unbound',
  'brain-unbound': 'brain, unbound',
  receptor: 'mu receptor',
};

/** What a metric is called on the page; a half-life says the hours it was read over. */
export function metricName({ name, window }: Pick<Metric, 'name' | 'window'>): string {
  return window === undefined ? names[name] : `${names[name]}, read ${window.fromHours} to ${window.toHours} h after the last intake`;
}

export const placeName = (matrix: Matrix): string => places[matrix];

/** Fractions are shown as percent; the exact number stays beside it. */
export const shownValue = ({ value, unit }: Pick<Metric, 'value' | 'unit'>): { value: number; unit: string } =>
  unit === '1' ? { value: 100 * value, unit: '%' } : { value, unit: shownUnit(unit) };

/** A raised dot for products; a pure number has no unit to show. */
export const shownUnit = (unit: string): string => (unit === '1' ? '' : unit.replaceAll('*', '·'));
