import { formatNumber } from '@speciosa/engine/quantity';
import type { PeopleMetric, PopulationReport } from 'speciosa/crowd';
import type { Paint } from '../colour.js';

const heading = ['', '5 %', '25 %', 'middle', '75 %', '95 %', 'unit', 'tag'] as const;

/** Quantiles of each person's numbers, alkaloid by alkaloid. */
export function crowdTable({ metrics }: PopulationReport, paint: Paint): string {
  const rows = metrics.map(cellsOf);
  const widths = heading.map((word, at) => Math.max(word.length, ...rows.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, at) => (at === 0 || at > 5 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const analytes = [...new Set(metrics.map(({ analyte }) => analyte))];
  const lines = analytes.flatMap((analyte) => [paint.bold(analyte), ...rows.filter((_, at) => metrics[at]?.analyte === analyte).map(line)]);
  return [paint.dim(line(heading)), ...lines].join('\n');
}

function cellsOf({ name, unit, kind, p5, p25, p50, p75, p95 }: PeopleMetric): readonly string[] {
  const isShare = name === 'peakOccupancy';
  const numbers = [p5, p25, p50, p75, p95].map((value) => formatNumber(isShare ? 100 * value : value));
  return [`  ${isShare ? 'peak mu occupancy' : name}`, ...numbers, isShare ? '%' : unit, kind];
}
