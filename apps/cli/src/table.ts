import { formatNumber } from '@speciosa/engine/quantity';
import type { Metric, Report } from 'speciosa';
import { molarMasses } from 'speciosa/picture';
import type { VerdictRow } from '@speciosa/trials';
import { bareTable, fits } from './bare-table.js';
import type { BareColumn, BareGroup } from './bare-table.js';
import type { Paint } from './colour.js';
import { observedCells, observedColumns, observedNotes } from './observed-cells.js';
import { rangesTable } from './ranges-table.js';
import { wrap } from './wrap.js';

const ownColumns: readonly BareColumn[] = [
  { head: '', lean: 'left' },
  { head: 'nmol/L, h', lean: 'right' },
  { head: '90 % of draws', lean: 'left' },
  { head: 'ng/mL', lean: 'right' },
  { head: 'tag', lean: 'left' },
];

/** Numbers of each alkaloid with their tags, and beside them, or below where the terminal is narrow, what the study of this very arm measured. */
export function metricsTable(report: Report, verdicts: readonly VerdictRow[], paint: Paint, columns: number): string {
  if (report.extrapolation !== undefined) return rangesTable(report.extrapolation, paint, columns);
  const shown = report.metrics.filter(
    ({ name, matrix }) => name !== 'AUCextrapolatedPercent' && (matrix === 'plasma-total' || matrix === 'receptor'),
  );
  const observed = (metric: Metric): readonly string[] => observedCells(metric, verdicts, paint);
  const side = bareTable(
    [...ownColumns, ...observedColumns],
    grouped(shown, (metric) => [...ownCells(metric, report), ...observed(metric)]),
    paint,
  );
  const own = bareTable(
    ownColumns,
    grouped(shown, (metric) => ownCells(metric, report)),
    paint,
  );
  const below = grouped(
    shown.filter((metric) => observed(metric).length > 0),
    (metric) => [`  ${nameOf(metric, report)}`, ...observed(metric)],
  );
  const stacked = [...own, '', ...bareTable([{ head: '', lean: 'left' }, ...observedColumns], below, paint)];
  const lines = verdicts.length === 0 ? own : fits(side, columns) ? side : stacked;
  return [...lines, '', ...footnotes(report, verdicts).map((note) => wrap(note, columns, ''))].join('\n');
}

function grouped(metrics: readonly Metric[], cells: (metric: Metric) => readonly string[]): readonly BareGroup[] {
  const analytes = [...new Set(metrics.map(({ analyte }) => analyte))];
  return analytes.map((analyte) => ({ title: analyte, rows: metrics.filter((one) => one.analyte === analyte).map(cells) }));
}

const ownCells = (metric: Metric, report: Report): readonly string[] => [
  `  ${nameOf(metric, report)}`,
  valueOf(metric),
  intervalOf(metric),
  massOf(metric),
  metric.kind,
];

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

const footnotes = (report: Report, verdicts: readonly VerdictRow[]): readonly string[] => [
  'Areas in nmol*h/L and ng*h/mL. fitted: this very row set a value; assumed: a declared assumption moves it by more than a fifth; else predicted.',
  ...intervalNotes(report),
  ...observedNotes(report.metrics, verdicts),
];

/** What the intervals span, and why some are missing. */
function intervalNotes({ metrics }: Report): string[] {
  const draws = metrics.flatMap(({ interval }) => ('draws' in interval ? [interval.draws] : []));
  const absent = metrics.flatMap(({ interval }) => ('absent' in interval ? [interval.absent] : []))[0];
  return [
    ...(draws.length === 0
      ? []
      : [`Intervals: 90 % of ${Math.max(...draws)} draws of what is not known, for one typical adult; people differ beside that.`]),
    ...(absent === undefined ? [] : [`${draws.length === 0 ? 'No interval' : 'Where there is no interval'}: ${absent}.`]),
  ];
}
