import { formatNumber } from '@speciosa/engine/quantity';
import { caption } from '@speciosa/kratom';
import type { AxisLine, Crossing, DoseAxis } from '@speciosa/trials';
import { notice } from 'speciosa';
import { chartSvg } from 'speciosa/picture';
import type { Mark, PlaneChart } from 'speciosa/picture';
import { Mistake } from '../mistake.js';
import { pngOf } from '../figure.js';
import { percent } from './percent.js';

/** A hypothesis with what was measured, or with what it would need. */
export type Telling = 'asMeasured' | 'asNeeded';

const tellings = { asMeasured: 'with what was measured', asNeeded: 'each with what it would need' } as const satisfies Record<
  Telling,
  string
>;

/** What makes a picture file of an axis, chosen by the ending of its name. */
export function axisFile(file: string): (axis: DoseAxis, telling: Telling) => string | Uint8Array {
  const ending = /\.(svg|png)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) throw new Mistake(`${file}: expected a picture name that ends in .svg or .png`);
  return ending === 'svg' ? axisSvg : (axis, telling) => pngOf(axisSvg(axis, telling));
}

/** Every hypothesis alone and equal weights with their band; each crossing is an interval along the foot, and no dose is marked. */
function axisSvg(axis: DoseAxis, telling: Telling): string {
  const foot = [
    `${axis.drawnBy}; ${tellings[telling]}; product: ${axis.product}.`,
    ...axis.lines.map((line) => crossingSentence(line, telling)),
    ...axis.notes.map((note) => `${note}.`),
    `${axis.draws} draws of what is not known${axis.failed === 0 ? '' : `; ${axis.failed} could not be run`}.`,
    caption,
    notice,
  ];
  return chartSvg(chartOf(axis, telling), { isFile: true, width: 760, height: 480, id: 'axis', foot });
}

function chartOf(axis: DoseAxis, telling: Telling): PlaneChart {
  const { dosesMg, lines } = axis;
  const reach =
    1.05 *
    Math.max(
      ...lines.flatMap(({ [telling]: { median } }) => median.map(Math.abs)),
      ...equalOf(lines).flatMap(({ [telling]: { low, high } }) => [...low, ...high].map(Math.abs)),
    );
  return {
    kind: 'plane',
    title: `Stimulation and sedation along the doses, ${tellings[telling]}`,
    sentence: lines.map((line) => crossingSentence(line, telling)).join(' '),
    x: {
      title: axis.product === 'pure mitragynine' ? 'pure mitragynine, taken once' : `mitragynine in ${axis.product}, taken once`,
      unit: 'mg',
      scaling: 'log',
      low: dosesMg[0] ?? 1,
      high: dosesMg.at(-1) ?? 240,
      ticks: dosesMg.map((value) => ({ value, label: String(value) })),
    },
    y: {
      title: 'stimulation less sedation',
      unit: 'sign only',
      scaling: 'linear',
      low: -reach,
      high: reach,
      ticks: [{ value: 0, label: '0' }],
    },
    keys: [
      ...lines.map(({ title }, look) => ({ name: title, look, sample: 'line' as const })),
      { name: 'equal weights: middle nine tenths of draws', look: lines.length - 1, sample: 'band' },
    ],
    marks: [
      ...equalOf(lines).map((line) => bandOf(axis, line, telling)),
      ...lines.map((line, look) => medianOf(axis, line, telling, look)),
      ...lines.flatMap((line, look) => spanOf(line, telling, look, -reach * (0.98 - 0.04 * look))),
    ],
  };
}

const equalOf = (lines: readonly AxisLine[]): readonly AxisLine[] => lines.filter(({ name }) => name === 'equal weights');

const bandOf = ({ dosesMg, lines }: DoseAxis, line: AxisLine, telling: Telling): Mark => ({
  kind: 'band',
  name: `${line.title}, 5 to 95 % of draws`,
  look: lines.indexOf(line),
  places: dosesMg.map((x, at) => ({ x, low: line[telling].low[at] ?? Number.NaN, high: line[telling].high[at] ?? Number.NaN })),
});

const medianOf = ({ dosesMg }: DoseAxis, line: AxisLine, telling: Telling, look: number): Mark => ({
  kind: 'line',
  name: `${line.title}, median of draws`,
  look,
  places: dosesMg.map((x, at) => ({ x, y: line[telling].median[at] ?? Number.NaN })),
});

const crossingOf = (line: AxisLine, telling: Telling): Crossing =>
  telling === 'asMeasured' ? line.crossingAsMeasured : line.crossingAsNeeded;

function spanOf(line: AxisLine, telling: Telling, look: number, y: number): Mark[] {
  const { interval } = crossingOf(line, telling);
  return interval === null
    ? []
    : [{ kind: 'span', name: `crossing, ${line.title}`, look, y, low: interval.lowMg, middle: null, high: interval.highMg }];
}

function crossingSentence(line: AxisLine, telling: Telling): string {
  const { interval, shareCrossing, shareNeverStimulated, shareBeyond } = crossingOf(line, telling);
  const crosses =
    interval === null
      ? 'no crossing'
      : `crosses between ${formatNumber(interval.lowMg)} and ${formatNumber(interval.highMg)} mg in ${percent(shareCrossing)} of draws`;
  const beside = [
    shareNeverStimulated > 0 ? `never stimulated in ${percent(shareNeverStimulated)}` : '',
    shareBeyond > 0 ? `stimulated to the end in ${percent(shareBeyond)}` : '',
  ].filter((text) => text !== '');
  return `${line.title}: ${[crosses, ...beside].join('; ')}.`;
}
