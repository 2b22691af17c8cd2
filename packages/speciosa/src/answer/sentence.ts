import { formatNumber } from '@speciosa/engine/quantity';
import type { Metric } from '../report.js';

/** One sentence that says what the picture shows, for those who listen. */
export function sentenceOf(title: string, metrics: readonly Metric[]): string {
  const find = (name: string, analyte: string, matrix: string) =>
    metrics.find((metric) => metric.name === name && metric.analyte === analyte && metric.matrix === matrix);
  const peaks = ['mitragynine', '7-hydroxymitragynine'].flatMap((analyte) => {
    const peak = find('Cmax', analyte, 'plasma-total');
    const when = find('tmax', analyte, 'plasma-total');
    if (peak === undefined || when === undefined) return [];
    return [`${analyte} in plasma peaks at ${formatNumber(peak.value)} nmol/L after ${formatNumber(when.value)} h`];
  });
  const seat = metrics.find(({ name, analyte }) => name === 'peakOccupancy' && analyte === 'all alkaloids');
  const held = seat === undefined ? [] : [`at most ${formatNumber(100 * seat.value)} % of mu receptors are held (${seat.kind})`];
  return `${title}: ${[...peaks, ...held].join('; ')}.`;
}
