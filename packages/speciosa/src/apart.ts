import { sentenceOf } from './answer/index.js';
import type { Report } from './report.js';

/** A report of both structures as one of each, so that each can be drawn and tabled beside the other; any other as it is. */
export function apart(report: Report): readonly Report[] {
  const letters = (['a', 'b'] as const).filter((letter) => report.metrics.some(({ structure }) => structure === letter));
  if (letters.length < 2) return [report];
  return letters.map((letter) => {
    const title = `${report.title}, structure ${letter}`;
    const metrics = report.metrics.filter(({ structure }) => structure === letter);
    const own = <Named extends { readonly structure?: string }>(all: readonly Named[]): readonly Named[] =>
      all.filter(({ structure }) => structure === letter);
    return {
      ...report,
      title,
      metrics,
      series: own(report.series),
      ...(report.bands === undefined ? {} : { bands: own(report.bands) }),
      sentence: sentenceOf(title, metrics),
    };
  });
}
