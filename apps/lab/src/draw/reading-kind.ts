import type { Kind, Report, Series } from 'speciosa';

/**
 * The tag of a value read off a curve: assumed as soon as an assumption moves any number of that
 * curve, else predicted. Never fitted: studies set peaks and areas, not the level at some hour.
 */
export function readingKind({ metrics }: Report, { analyte, matrix }: Series): Kind {
  return metrics.some((metric) => metric.analyte === analyte && metric.matrix === matrix && metric.kind === 'assumed')
    ? 'assumed'
    : 'predicted';
}
