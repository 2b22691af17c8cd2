import Table from 'cli-table3';
import { formatNumber } from '@speciosa/engine/quantity';
import type { Metric, Report } from 'speciosa';
import { molarMasses } from 'speciosa/picture';
import { observedText } from '@speciosa/trials';
import type { VerdictRow } from '@speciosa/trials';
import type { Paint } from './colour.js';
import { rangesTable } from './ranges-table.js';
import { wrap } from './wrap.js';

/** Numbers of each alkaloid with their tags, and beside them what the study of this very arm measured. */
export function metricsTable(report: Report, verdicts: readonly VerdictRow[], paint: Paint, columns: number): string {
  if (report.extrapolation !== undefined) return rangesTable(report.extrapolation, paint, columns);
  const shown = report.metrics.filter(({ name, matrix }) => name !== 'AUCextrapolatedPercent' && (matrix === 'plasma-total' || matrix === 'receptor'));
  const analytes = [...new Set(shown.map(({ analyte }) => analyte))];
  const hasObserved = verdicts.length > 0;
  const table = new Table({ ...borderless, head: headOf(hasObserved).map(paint.dim), colAligns: ['left', 'right', 'left', 'right', 'left', 'left', 'right', 'left'] });
  for (const analyte of analytes) {
    table.push([paint.bold(analyte)]);
    for (const metric of shown.filter((one) => one.analyte === analyte)) table.push(rowOf(metric, report, verdicts, paint, hasObserved));
  }
  const lines = table.toString().split('\n').map((line) => line.trimEnd());
  return [...lines, '', ...footnotes(report, verdicts).map((note) => wrap(note, columns, ''))].join('\n');
}

const borderless = {
  chars: { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
  style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
};

const headOf = (hasObserved: boolean): string[] => ['', 'nmol/L, h', '90 % of draws', 'ng/mL', 'tag', ...(hasObserved ? ['observed', 'ratio', 'verdict'] : [])];

function rowOf(metric: Metric, report: Report, verdicts: readonly VerdictRow[], paint: Paint, hasObserved: boolean): string[] {
  const own = [`  ${nameOf(metric, report)}`, valueOf(metric), intervalOf(metric), massOf(metric), metric.kind];
  if (!hasObserved) return own;
  const found = metric.matrix === 'plasma-total' ? bestRow(verdicts, metric) : undefined;
  if (found === undefined) return [...own, '', '', ''];
  const verdict = found.verdict === 'miss' ? paint.bad('miss') : shortly[found.verdict];
  return [...own, `${observedText(found)}${sinceLastDose(metric, found)}`, found.ratio === null ? '' : formatNumber(found.ratio), verdict];
}

/** Where doses repeat, studies count the time of the peak from the last one; the report counts from the start. */
function sinceLastDose({ name, value }: Metric, { predicted }: VerdictRow): string {
  return name === 'tmax' && predicted !== null && predicted !== value ? ` after the last dose, here ${formatNumber(predicted)}` : '';
}

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

/** A half-life says its window, an extrapolated area its share beyond the span. */
function nameOf({ name, window, analyte }: Metric, { metrics }: Report): string {
  if (window !== undefined) return `half-life (${window.fromHours} to ${window.toHours} h)`;
  if (name === 'peakOccupancy') return 'peak mu occupancy';
  if (name !== 'AUCinf') return name;
  const beyond = metrics.find((one) => one.name === 'AUCextrapolatedPercent' && one.analyte === analyte);
  return beyond === undefined ? name : `AUCinf (${formatNumber(beyond.value, 2)} % beyond)`;
}

const valueOf = ({ name, value }: Metric): string => (name === 'peakOccupancy' ? `${formatNumber(100 * value)} %` : formatNumber(value));

function intervalOf({ name, interval }: Metric): string {
  if ('absent' in interval) return '';
  const say = (value: number): string => (name === 'peakOccupancy' ? formatNumber(100 * value) : formatNumber(value));
  return `${say(interval.low)} to ${say(interval.high)}`;
}

/** Concentrations and areas also by mass, as clinics print them. */
function massOf({ name, value, analyte, unit }: Metric): string {
  const gramsPerMole = unit.startsWith('nmol') ? molarMasses([analyte])[analyte] : undefined;
  return gramsPerMole === undefined || name === 'peakOccupancy' ? '' : formatNumber((value * gramsPerMole) / 1000);
}

function footnotes(report: Report, verdicts: readonly VerdictRow[]): string[] {
  const studies = verdicts.map(({ source, n }) => `Observed: ${source}${n === null ? '' : `, n = ${n}`}.`);
  return [
    'Areas in nmol*h/L and ng*h/mL. fitted: this very row set a value; assumed: a declared assumption moves it by more than a fifth; else predicted.',
    ...intervalNotes(report),
    ...new Set(studies),
    ...new Set(verdicts.filter(({ verdict }) => verdict === 'miss').map(missText)),
  ];
}

/** What the intervals span, and why some are missing. */
function intervalNotes({ metrics }: Report): string[] {
  const draws = metrics.flatMap(({ interval }) => ('draws' in interval ? [interval.draws] : []));
  const absent = metrics.flatMap(({ interval }) => ('absent' in interval ? [interval.absent] : []))[0];
  return [
    ...(draws.length === 0 ? [] : [`Intervals: 90 % of ${Math.max(...draws)} draws of what is not known, for one typical adult; people differ beside that.`]),
    ...(absent === undefined ? [] : [`${draws.length === 0 ? 'No interval' : 'Where there is no interval'}: ${absent}.`]),
  ];
}

function missText({ analyte, name, standing, printed, why }: VerdictRow): string {
  return `Miss, ${analyte} ${name}${standing === 'current' ? '' : ` (${standing} row: ${printed})`}: ${why ?? ''}`;
}
