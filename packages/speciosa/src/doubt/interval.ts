import { quantile } from '@speciosa/engine/analyse';
import { metricKey } from '../answer/index.js';
import type { BareMetric } from '../answer/index.js';
import type { Interval } from '../report.js';
import { level } from './draws.js';

/** Metrics of each draw that did not fail. */
export type DrawnMetrics = readonly (readonly BareMetric[])[];

/** Fewest draws from which a 90 % interval is read. */
export const fewest = 20;

/** The interval of knowledge of every metric, by its key. Draws in which a metric could not be read do not count for it. */
export function intervalsOf(draws: DrawnMetrics): ReadonlyMap<string, Interval> {
  const values = new Map<string, number[]>();
  for (const metrics of draws)
    for (const metric of metrics) {
      const known = values.get(metricKey(metric));
      if (known === undefined) values.set(metricKey(metric), [metric.value]);
      else known.push(metric.value);
    }
  return new Map([...values].map(([key, all]) => [key, intervalOf(all)]));
}

function intervalOf(all: readonly number[]): Interval {
  const values = all.filter(Number.isFinite).sort((a, b) => a - b);
  if (values.length < fewest) return { absent: `only ${values.length} draws of what is not known could be read, fewer than ${fewest}` };
  const tail = (1 - level) / 2;
  return { low: quantile(values, tail), high: quantile(values, 1 - tail), level, of: 'knowledge', draws: values.length };
}
