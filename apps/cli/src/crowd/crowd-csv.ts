import type { PeopleBand, PopulationReport } from 'speciosa/crowd';
import { cell } from '../csv.js';

const shares = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** Quantiles of every curve side by side, one row an hour; below them each person's numbers as quantiles, what made them and the notice, as lines that begin with #. */
export function crowdCsv({ title, manifest, outcome, bands, metrics, flags, notice }: PopulationReport): string {
  const hours = bands[0]?.timeHours ?? [];
  const rows = hours.map((hour, at) => [hour, ...bands.flatMap((band) => shares.map((share) => band[share][at] ?? ''))].join(','));
  return [
    remark(title),
    remark(JSON.stringify(manifest)),
    ['time (h)', ...bands.flatMap(headings)].map(cell).join(','),
    ...rows,
    ...metrics.map(({ name, analyte, matrix, unit, ...found }) =>
      remark(`${name} of ${analyte}, ${matrix} (${unit}): ${shares.map((share) => `${share} ${found[share]}`).join(', ')}`),
    ),
    remark(`${outcome.finished} of ${outcome.people} people`),
    ...flags.map(remark),
    remark(notice),
    '',
  ].join('\n');
}

const headings = ({ name, unit }: PeopleBand): string[] => shares.map((share) => `${name} ${share} (${unit === '1' ? 'fraction' : unit})`);

const remark = (text: string): string => `# ${text.replace(/[\r\n]+/g, ' ')}`;
