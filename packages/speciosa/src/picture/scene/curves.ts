import { formatNumber } from '@speciosa/engine/quantity';
import type { Matrix, Report, Series } from '../../report.js';
import { lookIndex } from './look.js';
import type { Curve, Point } from './scene.js';

interface Looked {
  readonly fromHours: number;
  readonly toHours: number;
}

/** The curves of one matrix, by report and then in the order the analytes are asked for. */
export function curvesOf(reports: readonly Report[], matrix: Matrix, analytes: readonly string[], looked: Looked): readonly Curve[] {
  return reports.flatMap((report, index) =>
    analytes.flatMap((analyte) => {
      const series = report.series.find((one) => one.analyte === analyte && one.matrix === matrix);
      if (series === undefined) return [];
      const name = reports.length > 1 ? `${analyte}: ${report.title}` : analyte;
      return [{ name, note: noteOf(report, series), look: lookIndex(analyte, index), runs: runsOf(series, looked) }];
    }),
  );
}

/** Peak with its tag: a curve has no tag of its own, its peak has. */
function noteOf(report: Report, { analyte, matrix }: Series): string {
  const wanted = matrix === 'receptor' ? 'peakOccupancy' : 'Cmax';
  const peak = report.metrics.find((metric) => metric.name === wanted && metric.analyte === analyte && metric.matrix === matrix);
  if (peak === undefined) return '';
  const value = matrix === 'receptor' ? `${formatNumber(100 * peak.value)} %` : `${formatNumber(peak.value)} ${peak.unit}`;
  return `peak ${value}, ${peak.kind}`;
}

function runsOf({ timeHours, values, matrix }: Series, { fromHours, toHours }: Looked): readonly (readonly Point[])[] {
  const times = matrix === 'receptor' ? 100 : 1;
  const runs: Point[][] = [[]];
  timeHours.forEach((hours, index) => {
    if (hours < fromHours || hours > toHours) return;
    const value = (values[index] ?? Number.NaN) * times;
    if (Number.isFinite(value)) runs.at(-1)?.push({ hours, value });
    else runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}
