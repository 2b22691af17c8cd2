import { formatNumber } from '@speciosa/engine/quantity';
import type { Metric, Report } from 'speciosa';
import type { Paint } from '../colour.js';
import { wrap } from '../wrap.js';
import { ends } from './percent.js';

/** The same numbers of several reports in columns, each as a ratio to the first. */
export function compareTable(reports: readonly Report[], paint: Paint, columns: number): string {
  const [first] = reports;
  if (first === undefined) return '';
  const shown = first.metrics.filter(
    ({ name, matrix }) => name !== 'AUCextrapolatedPercent' && (matrix === 'plasma-total' || matrix === 'receptor'),
  );
  const analytes = [...new Set(shown.map(({ analyte }) => analyte))];
  const lines = analytes.flatMap((analyte) => [
    paint.bold(analyte),
    ...shown.filter((one) => one.analyte === analyte).map((metric) => rowOf(metric, reports)),
  ]);
  const left = [...new Set(reports.flatMap(({ metrics }) => metrics.map((one) => one.analyte)))].filter(
    (analyte) => !analytes.includes(analyte),
  );
  return [
    `  ${''.padEnd(18)}${reports.map((_, at) => String(at + 1).padEnd(30)).join('')}ratio to 1`.trimEnd(),
    ...lines,
    '',
    wrap(
      'nmol/L, nmol*h/L, h and percent of mu receptors; in brackets 90 % of draws of what is not known. A ratio of two typical adults says nothing of two people.',
      columns,
      '',
    ),
    ...(left.length === 0 ? [] : [wrap(`Watched only by another: ${left.join(', ')}.`, columns, '')]),
  ].join('\n');
}

function rowOf(metric: Metric, reports: readonly Report[]): string {
  const found = reports.map(({ metrics }) =>
    metrics.find((one) => one.name === metric.name && one.analyte === metric.analyte && one.matrix === metric.matrix),
  );
  const cells = found.map((one) =>
    (one === undefined
      ? 'not known'
      : `${say(one)(one.value)}${one.name === 'peakOccupancy' ? ' %' : ''}${ends(one.interval, say(one))}`
    ).padEnd(30),
  );
  const isBound = metric.analyte === 'all alkaloids' && reports.some(({ flags }) => flags.some((flag) => flag.includes('lower bound')));
  const ratios = found
    .slice(1)
    .map((one) => (one === undefined ? '-' : isBound ? 'a lower bound, no ratio' : `x${formatNumber(one.value / metric.value)}`));
  return `  ${nameOf(metric).padEnd(18)}${cells.join('')}${ratios.join('  ')}`;
}

const nameOf = ({ name }: Metric): string => (name === 'peakOccupancy' ? 'peak mu occupancy' : name === 'halfLife' ? 'half-life' : name);

const say =
  ({ name }: Metric) =>
  (value: number): string =>
    formatNumber(name === 'peakOccupancy' ? 100 * value : value);
