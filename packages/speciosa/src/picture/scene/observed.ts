import type { ObservedPoint } from '../../report.js';
import type { ObservedMark } from './scene.js';

interface Looked {
  readonly analytes: readonly string[];
  readonly fromHours: number;
  readonly toHours: number;
  readonly lookAt: (analyte: string, report: number) => number;
}

/** The observed points that belong on the plasma axes looked at: nmol/L, at a known hour, of a drawn analyte. */
export function observedMarks(points: readonly ObservedPoint[], { analytes, fromHours, toHours, lookAt }: Looked): readonly ObservedMark[] {
  return points.filter(isDrawable).flatMap(({ study, analyte, timeHours, value, low, high }) => {
    if (!analytes.includes(analyte) || timeHours < fromHours || timeHours > toHours) return [];
    return [{ name: analyte, study, look: lookAt(analyte, 0), hours: timeHours, value, low, high }];
  });
}

const isDrawable = ({ unit, value, timeHours, metric }: ObservedPoint): boolean =>
  (unit === 'nmol/L' || unit === 'nM') && Number.isFinite(value) && Number.isFinite(timeHours) && metric !== 'tmax';

/** What the open marks are, once per study and kind of summary. */
export function observedRemarks(points: readonly ObservedPoint[], marks: readonly ObservedMark[]): readonly string[] {
  const drawn = points.filter(({ study, analyte, timeHours }) =>
    marks.some((mark) => mark.study === study && mark.name === analyte && mark.hours === timeHours),
  );
  return [...new Set(drawn.map(remark))];
}

function remark({ study, metric, statistic, low, high, spread }: ObservedPoint): string {
  const whiskers = low === null && high === null ? '' : `, whiskers the ${spread}`;
  const what =
    metric === 'Cmax' ? `${statistic} of the volunteers' peaks, drawn at the ${statistic} time of the peak` : `${statistic} of ${metric}`;
  return `Measured (open marks): ${what}${whiskers}; ${study}.`;
}
