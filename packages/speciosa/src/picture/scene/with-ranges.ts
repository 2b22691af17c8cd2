import type { Matrix, RangeBand, Report } from '../../report.js';
import { niceHigh } from './domain.js';
import type { BandMark, BandPoint, Panel, PanelName } from './scene.js';

interface Looked {
  readonly fromHours: number;
  readonly toHours: number;
  readonly analytes: readonly string[];
  readonly lookAt: (analyte: string, report: number) => number;
}

const matrixOf: Readonly<Record<PanelName, Matrix>> = { plasma: 'plasma-total', receptor: 'receptor' };

/** A panel with the ranges of extrapolations: shades without a line, since nobody was seen there. */
export function withRanges(panel: Panel, reports: readonly Report[], looked: Looked): Panel {
  const names = panel.name === 'plasma' ? looked.analytes : ['all alkaloids'];
  const bands = reports.flatMap(({ extrapolation }, index) =>
    (extrapolation?.bands ?? [])
      .filter(({ analyte, matrix }) => names.includes(analyte) && matrix === matrixOf[panel.name])
      .map((band) => markOf(band, looked.lookAt(band.analyte, index), looked)),
  );
  if (bands.length === 0) return panel;
  const top = bands.flatMap(({ runs }) => runs.flat()).reduce((high, point) => Math.max(high, point.high), 0);
  const high = Math.max(panel.high, niceHigh(top));
  return { ...panel, high: panel.unit === '%' ? Math.min(100, high) : high, bands, bandsOf: 'draws' };
}

/** What the shades are, said beside them. */
export const rangesShaded = (reports: readonly Report[]): readonly string[] =>
  reports.flatMap(({ extrapolation }) =>
    extrapolation === undefined || extrapolation.bands.length === 0
      ? []
      : [`Shaded, a range and no line: ${[...new Set(extrapolation.bands.filter(({ matrix }) => matrix === 'plasma-total').map(({ analyte }) => analyte))].join(', ')} in plasma and all alkaloids on the receptor, in nine of ten draws of what is not known, denser the middle half.`],
  );

function markOf(band: RangeBand, look: number, { fromHours, toHours }: Looked): BandMark {
  const times = band.matrix === 'receptor' ? 100 : 1;
  const at = (row: readonly number[], index: number): number => (row[index] ?? Number.NaN) * times;
  const runs: BandPoint[][] = [[]];
  band.timeHours.forEach((hours, index) => {
    if (hours < fromHours || hours > toHours) return;
    const point = { hours, low: at(band.p5, index), innerLow: at(band.p25, index), innerHigh: at(band.p75, index), high: at(band.p95, index) };
    if (Object.values(point).every(Number.isFinite)) runs.at(-1)?.push(point);
    else runs.push([]);
  });
  return { name: band.analyte, look, runs: runs.filter((run) => run.length > 0) };
}
