import type { Matrix, RangeBand, Report } from '../../report.js';
import { markOf } from './band-mark.js';
import { niceHigh } from './domain.js';
import type { BandMark, Panel, PanelName } from './scene.js';

interface Looked {
  readonly fromHours: number;
  readonly toHours: number;
  readonly analytes: readonly string[];
  readonly lookAt: (analyte: string, report: number) => number;
}

const matrixOf: Readonly<Record<PanelName, Matrix>> = { plasma: 'plasma-total', receptor: 'receptor' };

/** Shades of more curves than this would cover one another. */
const mostShaded = 4;

/**
 * A panel with where its curves lie over the draws of what is not known, behind them. Of an extrapolation there is the shade alone, for
 * nobody was seen there.
 */
export function withRanges(panel: Panel, reports: readonly Report[], looked: Looked): Panel {
  const beyond = marksOf(panel, reports, looked, ({ extrapolation }) => extrapolation?.bands);
  const around = marksOf(panel, reports, looked, ({ bands }) => bands);
  if (beyond.length > 0) return shaded(panel, [...beyond, ...around], 'draws');
  return around.length === 0 || around.length > mostShaded ? panel : shaded(panel, around, 'knowledge');
}

function marksOf(
  panel: Panel,
  reports: readonly Report[],
  looked: Looked,
  bandsOf: (report: Report) => readonly RangeBand[] | undefined,
): readonly BandMark[] {
  const names = panel.name === 'plasma' ? looked.analytes : ['all alkaloids'];
  return reports.flatMap((report, index) =>
    (bandsOf(report) ?? [])
      .filter(({ analyte, matrix }) => names.includes(analyte) && matrix === matrixOf[panel.name])
      .map((band) => markOf(band, looked.lookAt(band.analyte, index), looked)),
  );
}

function shaded(panel: Panel, bands: readonly BandMark[], bandsOf: NonNullable<Panel['bandsOf']>): Panel {
  const top = bands.flatMap(({ runs }) => runs.flat()).reduce((high, point) => Math.max(high, point.high), 0);
  const high = Math.max(panel.high, niceHigh(top));
  return { ...panel, high: panel.unit === '%' ? Math.min(100, high) : high, bands, bandsOf };
}

/** What the shades are, said beside them. */
export const rangesShaded = (reports: readonly Report[]): readonly string[] =>
  reports.flatMap(({ extrapolation }) =>
    extrapolation === undefined || extrapolation.bands.length === 0
      ? []
      : [
          `Shaded, a range and no line: ${[...new Set(extrapolation.bands.filter(({ matrix }) => matrix === 'plasma-total').map(({ analyte }) => analyte))].join(', ')} in plasma and all alkaloids on the receptor, in nine of ten draws of what is not known, denser the middle half.`,
        ],
  );

/** What the shades round a line are. */
export const doubtShaded = (panels: readonly Panel[]): readonly string[] =>
  panels.some(({ bandsOf }) => bandsOf === 'knowledge') ? [knowledgeShade] : [];

/** Said beside a picture, and no longer once people are drawn in its place. */
export const knowledgeShade = 'Shaded: at each hour nine in ten draws of what is not known, denser the middle half; people differ besides.';
