import { Resvg } from '@resvg/resvg-js';
import { fileURLToPath } from 'node:url';
import type { ObservedPoint, Report, Scenario } from 'speciosa';
import { molarMasses, pictureSvg, pictureText, sceneOf } from 'speciosa/picture';
import { observedFor } from '@speciosa/trials';
import type { Paint } from './colour.js';
import { Mistake } from './mistake.js';

/** Hours looked at: the day of the curve that matters, not the long tail; all of it when doses repeat. */
const firstDay = 24;

/** The letters every picture needs, bundled: without it text vanishes where no font is installed, and differs elsewhere. */
const font = fileURLToPath(new URL('../assets/dejavu-sans-subset.ttf', import.meta.url));

function sceneFor(reports: readonly Report[], observed: readonly ObservedPoint[], analytes: readonly string[]) {
  const span = Math.max(...reports.map(({ series }) => series[0]?.timeHours.at(-1) ?? firstDay));
  const isSpreadOut = observed.some(({ timeHours }) => timeHours > firstDay) || span > 2 * 120;
  return sceneOf(reports, observed, {
    analytes,
    toHours: isSpreadOut ? span : Math.min(span, firstDay),
    gramsPerMole: molarMasses(analytes),
  });
}

const main = ['mitragynine', '7-hydroxymitragynine'];

/** The picture in letters. */
export function plotInLetters(report: Report, observed: readonly ObservedPoint[], columns: number, paint: Paint): string {
  return pictureText(sceneFor([report], observed, main), { columns: Math.min(100, columns), paint: paint.curve });
}

/** The picture of several reports in letters. */
export const compareInLetters = (reports: readonly Report[], observed: readonly ObservedPoint[], columns: number, paint: Paint): string =>
  pictureText(sceneFor(reports, observed, main), { columns: Math.min(100, columns), paint: paint.curve });

/** Pixels in which the names of both scenarios' curves, and what is said of each below, do not touch. */
const roomForTwo = 820;

/** What makes a picture file of reports, chosen by the ending of its name. */
export function compareFile(file: string): (reports: readonly Report[], observed: readonly ObservedPoint[]) => string | Uint8Array {
  const ending = /\.(svg|png)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) throw new Mistake(`${file}: expected a picture name that ends in .svg or .png`);
  const svgOf = (reports: readonly Report[], observed: readonly ObservedPoint[]) =>
    pictureSvg(sceneFor(reports, observed, main), reports.length > 1 ? { height: roomForTwo } : {});
  return ending === 'svg' ? svgOf : (reports, observed) => pngOf(svgOf(reports, observed));
}

/** What makes a picture file of one report beside what studies saw of it. */
export function plotFile(file: string): (scenario: Scenario, report: Report) => string | Uint8Array {
  const draw = compareFile(file);
  return (scenario, report) => draw([report], observedFor(scenario));
}

/** Twice the size in pixels, so that print stays sharp. */
export function pngOf(svg: string): Uint8Array {
  const options = {
    fitTo: { mode: 'zoom', value: 2 } as const,
    font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  };
  return new Resvg(svg, options).render().asPng();
}
