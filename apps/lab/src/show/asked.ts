import type { Metric } from 'speciosa';

/** A number whose sources are asked for, and how the page calls it. */
export interface Asked {
  readonly title: string;
  readonly metric: Metric;
}
