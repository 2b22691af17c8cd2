import type { BareMetric } from './metrics.js';
import type { Kind } from '../report.js';

/** A declared assumption moves a number when its range changes it by more than this share. */
export const movingShare = 0.2;

/** What an assumption at one end of its range makes of the metrics. */
export interface Moved {
  readonly factId: string;
  readonly metrics: readonly BareMetric[];
}

/** Name, analyte and place: how the same metric is found again in another run. */
export const metricKey = ({ name, analyte, matrix }: Pick<BareMetric, 'name' | 'analyte' | 'matrix'>): string =>
  `${name}|${analyte}|${matrix}`;

/** For each metric the assumptions that move it by more than a fifth over their range. */
export function movers(metrics: readonly BareMetric[], runs: readonly Moved[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>(metrics.map((metric) => [metricKey(metric), new Set()]));
  const values = new Map(metrics.map((metric) => [metricKey(metric), metric.value]));
  for (const { factId, metrics: moved } of runs) {
    for (const metric of moved) {
      const before = values.get(metricKey(metric));
      if (before === undefined || Math.abs(metric.value - before) <= movingShare * Math.abs(before)) continue;
      found.get(metricKey(metric))?.add(factId);
    }
  }
  return new Map([...found].map(([key, ids]) => [key, [...ids].sort()]));
}

/** assumed if an assumption moves it, else fitted if its own study row set a value, else predicted. */
export function kindOf(movedBy: readonly string[], isFitted: boolean): Kind {
  if (movedBy.length > 0) return 'assumed';
  return isFitted ? 'fitted' : 'predicted';
}
