import type { ObservedPoint } from 'speciosa';
import type { PopulationReport } from 'speciosa/crowd';
import { molarMasses, pictureSvg, pictureText, sceneOf, withPeople } from 'speciosa/picture';
import type { Scene } from 'speciosa/picture';
import type { Paint } from '../colour.js';
import { pngOf } from '../figure.js';
import { Mistake } from '../mistake.js';

const main = ['mitragynine', '7-hydroxymitragynine'];
/** Hours looked at: the first day, or all of it where doses repeat over many. */
const firstDay = 24;

function sceneFor(report: PopulationReport, observed: readonly ObservedPoint[]): Scene {
  const span = report.bands[0]?.timeHours.at(-1) ?? firstDay;
  const isSpreadOut = observed.some(({ timeHours }) => timeHours > firstDay) || span > 10 * firstDay;
  const scene = sceneOf([report.typical], observed, {
    analytes: main,
    toHours: isSpreadOut ? span : Math.min(span, firstDay),
    gramsPerMole: molarMasses(main),
  });
  return withPeople(scene, report);
}

export const crowdInLetters = (report: PopulationReport, observed: readonly ObservedPoint[], columns: number, paint: Paint): string =>
  pictureText(sceneFor(report, observed), { columns: Math.min(100, columns), paint: paint.curve });

/** What makes a picture file, chosen by the ending of its name. */
export function crowdFile(file: string): (report: PopulationReport, observed: readonly ObservedPoint[]) => string | Uint8Array {
  const ending = /\.(svg|png)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) throw new Mistake(`${file}: expected a picture name that ends in .svg or .png`);
  const svg = (report: PopulationReport, observed: readonly ObservedPoint[]) => pictureSvg(sceneFor(report, observed), { height: 760 });
  return ending === 'svg' ? svg : (report, observed) => pngOf(svg(report, observed));
}
