import { formatNumber } from '@speciosa/engine/quantity';
import type { Metric } from 'speciosa';
import { observedText } from '@speciosa/trials';
import type { VerdictRow } from '@speciosa/trials';
import type { BareColumn } from './bare-table.js';
import type { Paint } from './colour.js';

export const observedColumns: readonly BareColumn[] = [
  { head: 'observed', lean: 'left' },
  { head: 'ratio', lean: 'right' },
  { head: 'verdict', lean: 'left' },
];

/** What a study measured of this number, the ratio to it and the verdict; empty where none did. */
export function observedCells(metric: Metric, verdicts: readonly VerdictRow[], paint: Paint): readonly string[] {
  const found = metric.matrix === 'plasma-total' ? bestRow(verdicts, metric) : undefined;
  if (found === undefined) return [];
  const verdict = found.verdict === 'miss' ? paint.bad('miss') : shortly[found.verdict];
  return [
    `${observedText(found)}${isSinceLastDose(metric, found) ? ' *' : ''}`,
    found.ratio === null ? '' : formatNumber(found.ratio),
    verdict,
  ];
}

/** Where doses repeat, studies count the time of the peak from the last one; the report counts from the start. */
const isSinceLastDose = ({ name, value }: Metric, { predicted }: VerdictRow): boolean =>
  name === 'tmax' && predicted !== null && predicted !== value;

/** Where a study printed the same number twice, the row with its spread. */
function bestRow(verdicts: readonly VerdictRow[], metric: Metric): VerdictRow | undefined {
  const rows = verdicts.filter(({ measure, analyte }) => measure === metric.name && analyte === metric.analyte);
  return rows.find(({ spread }) => spread !== null) ?? rows[0];
}

const shortly: Readonly<Record<VerdictRow['verdict'], string>> = {
  'within the observed spread': 'within spread',
  'within 2-fold, outside the observed spread': 'within 2-fold only',
  'within 2-fold; no spread was published': 'within 2-fold',
  miss: 'miss',
  'not modelled yet': '',
};

/** Which studies these were, from when a starred time counts, and why each miss. */
export function observedNotes(metrics: readonly Metric[], verdicts: readonly VerdictRow[]): readonly string[] {
  const studies = verdicts.map(({ source, n }) => `Observed: ${source}${n === null ? '' : `, n = ${n}`}.`);
  return [
    ...sinceLastDose(metrics, verdicts),
    ...new Set(studies),
    ...new Set(verdicts.filter(({ verdict }) => verdict === 'miss').map(missText)),
  ];
}

function sinceLastDose(metrics: readonly Metric[], verdicts: readonly VerdictRow[]): string[] {
  const starred = metrics.flatMap((metric) => {
    const found = metric.matrix === 'plasma-total' ? bestRow(verdicts, metric) : undefined;
    return found !== undefined && found.predicted !== null && isSinceLastDose(metric, found)
      ? [`${formatNumber(found.predicted)} of ${metric.analyte}`]
      : [];
  });
  return starred.length === 0 ? [] : [`* The study counts from the last dose; counted so this run says ${starred.join(', ')}.`];
}

function missText({ analyte, name, standing, printed, why }: VerdictRow): string {
  return `Miss, ${analyte} ${name}${standing === 'current' ? '' : ` (${standing} row: ${printed})`}: ${why ?? ''}`;
}
