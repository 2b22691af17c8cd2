import { formatNumber } from '@speciosa/engine/quantity';
import type { Matrix, Report, Series } from '../../report.js';
import type { Curve, Point } from './scene.js';

interface Looked {
  readonly fromHours: number;
  readonly toHours: number;
  readonly lookAt: (analyte: string, report: number) => number;
}

/** The curves of one matrix, by report and then in the order the analytes are asked for. */
export function curvesOf(reports: readonly Report[], matrix: Matrix, analytes: readonly string[], looked: Looked): readonly Curve[] {
  return reports.flatMap((report, index) =>
    analytes.flatMap((analyte) => {
      const series = report.series.find((one) => one.analyte === analyte && one.matrix === matrix);
      if (series === undefined) return [];
      const name = reports.length > 1 ? `${analyte} (${index + 1})` : analyte;
      return [{ name, peak: peakOf(report, series), look: looked.lookAt(analyte, index), runs: runsOf(series, looked) }];
    }),
  );
}

function peakOf(report: Report, { analyte, matrix }: Series): Curve['peak'] {
  const wanted = matrix === 'receptor' ? 'peakOccupancy' : 'Cmax';
  const peak = report.metrics.find((metric) => metric.name === wanted && metric.analyte === analyte && metric.matrix === matrix);
  if (peak === undefined) return null;
  const isShare = matrix === 'receptor';
  return { text: formatNumber(isShare ? 100 * peak.value : peak.value), unit: isShare ? '%' : peak.unit, kind: peak.kind };
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
