import { formatNumber } from '@speciosa/engine/quantity';
import type { AxisLine, Crossing, DoseAxis } from '@speciosa/trials';
import type { Axis, Mark, PlaneChart, RowChart } from 'speciosa/picture';
import { wholePercent } from '../chart/number-cell.js';

/** A hypothesis with the affinity that was measured, or with the one it would need. */
export type Telling = 'asMeasured' | 'asNeeded';

export const doseAxisOf = ({ dosesMg }: DoseAxis): Axis => ({
  title: 'mitragynine taken once',
  unit: 'mg',
  scaling: 'log',
  low: dosesMg[0] ?? 1,
  high: dosesMg.at(-1) ?? 240,
  ticks: dosesMg.map((value) => ({ value, label: String(value) })),
});

const crossingOf = (line: AxisLine, telling: Telling): Crossing =>
  telling === 'asMeasured' ? line.crossingAsMeasured : line.crossingAsNeeded;

/** One hypothesis along the doses, with equal weights beside it. Only the sign of the height is meant. */
export function axisChart(axis: DoseAxis, chosen: AxisLine, telling: Telling): PlaneChart {
  const equal = axis.lines.find(({ name }) => name === 'equal weights');
  const drawn = [chosen, ...(equal === undefined || equal === chosen ? [] : [equal])];
  const reach = Math.max(...drawn.flatMap((line) => [...line[telling].low, ...line[telling].high].map(Math.abs))) * 1.05;
  return {
    kind: 'plane',
    title: `Stimulation and sedation along the doses: ${chosen.title}`,
    sentence: `${crossingSentence(chosen, telling)} The bar at the foot spans that crossing; above 0 stimulation outweighs, below it sedation, and only the sign is meant.`,
    x: doseAxisOf(axis),
    y: {
      title: 'stimulation less sedation',
      unit: 'sign only',
      scaling: 'linear',
      low: -reach,
      high: reach,
      ticks: [{ value: 0, label: '0' }],
    },
    keys: [
      ...drawn.map(({ title }, index) => ({
        name: index === 0 ? title : `beside it: ${title}`,
        look: lookAt(index),
        sample: 'line' as const,
      })),
      { name: 'middle nine tenths of draws', look: 0, sample: 'band' },
    ],
    marks: [
      ...drawn.flatMap((line, index) => curve(axis, line, telling, lookAt(index))),
      ...drawn.flatMap((line, index) => span(line, telling, lookAt(index), -reach * (0.86 + 0.08 * index))),
    ],
  };
}

const lookAt = (index: number): number => (index === 0 ? 0 : 1);

function curve({ dosesMg }: DoseAxis, line: AxisLine, telling: Telling, look: number): Mark[] {
  const { low, median, high } = line[telling];
  const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN;
  return [
    {
      kind: 'band',
      name: `${line.title}, 5 to 95 % of draws`,
      look,
      places: dosesMg.map((x, index) => ({ x, low: at(low, index), high: at(high, index) })),
    },
    { kind: 'line', name: `${line.title}, median of draws`, look, places: dosesMg.map((x, index) => ({ x, y: at(median, index) })) },
  ];
}

/** The crossing as what it is: an interval along the foot of the picture. */
function span(line: AxisLine, telling: Telling, look: number, y: number): Mark[] {
  const { interval } = crossingOf(line, telling);
  return interval === null
    ? []
    : [{ kind: 'span', name: `crossing, ${line.title}`, look, y, low: interval.lowMg, middle: null, high: interval.highMg }];
}

/** Where stimulation turns into sedation, each hypothesis alone and all with equal weights. */
export function crossingsChart(axis: DoseAxis, telling: Telling): RowChart {
  return {
    kind: 'rows',
    title: 'Where stimulation turns into sedation, by hypothesis',
    sentence: `${axis.lines.map((line) => crossingSentence(line, telling)).join(' ')} Nothing marks an optimum.`,
    x: doseAxisOf(axis),
    keys: [{ name: 'middle nine tenths of the draws that cross, and beside the name their share', look: 0, sample: 'whisker' }],
    rows: axis.lines.map((line) => {
      const { interval } = crossingOf(line, telling);
      const look = line.name === 'equal weights' ? 1 : 0;
      return {
        name: line.title,
        note: crossingNote(crossingOf(line, telling)),
        spans:
          interval === null ? [] : [{ name: `crossing, ${line.title}`, low: interval.lowMg, high: interval.highMg, look, fill: 'whisker' }],
        dots: [],
      };
    }),
  };
}

/** What fits beside a name: the interval, or why there is none. The table says all of it. */
function crossingNote({ interval, shareCrossing, shareNeverStimulated, shareBeyond }: Crossing): string {
  if (interval !== null) return `${formatNumber(interval.lowMg)} to ${formatNumber(interval.highMg)} mg in ${wholePercent(shareCrossing)}`;
  return shareNeverStimulated >= shareBeyond ? 'never stimulated' : 'stimulated to the end';
}

/** "11 to 26 mg in 90 % of draws". */
export function crossingText({ interval, shareCrossing, shareNeverStimulated, shareBeyond }: Crossing): string {
  const beside = [
    shareNeverStimulated > 0 ? `never stimulated in ${wholePercent(shareNeverStimulated)} of draws` : '',
    shareBeyond > 0 ? `stimulated to the end in ${wholePercent(shareBeyond)}` : '',
  ].filter((text) => text !== '');
  const crosses =
    interval === null
      ? []
      : [`${formatNumber(interval.lowMg)} to ${formatNumber(interval.highMg)} mg in ${wholePercent(shareCrossing)} of draws`];
  return [...crosses, ...beside].join('; ');
}

const crossingSentence = (line: AxisLine, telling: Telling): string =>
  `${capital(line.title)}: ${crossingText(crossingOf(line, telling)) || 'no crossing'}.`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const words = [
  { word: 'falls', look: 1, fill: 'hatched' },
  { word: 'no change', look: 'quiet', fill: 'empty' },
  { word: 'rises', look: 0, fill: 'solid' },
] as const;

/** How arousal is worded at each dose: the share of draws that say falls, no change, rises. */
export function wordsChart(axis: DoseAxis, line: AxisLine): RowChart {
  return {
    kind: 'rows',
    title: `Arousal in words along the doses: ${line.title}`,
    sentence: `Shares of ${axis.draws} draws in which arousal falls, does not change or rises, with what the hypothesis would need. ${firstAndLast(axis, line)}`,
    x: { title: 'share of draws', unit: '%', scaling: 'linear', low: 0, high: 100 },
    keys: words.map(({ word, look, fill }) => ({ name: word, look, sample: fill })),
    rows: axis.dosesMg.map((mg, index) => ({ name: `${mg} mg`, note: '', spans: barsOf(line.words[index]), dots: [] })),
  };
}

function barsOf(shares: AxisLine['words'][number] | undefined): RowChart['rows'][number]['spans'] {
  if (shares === undefined) return [];
  let from = 0;
  return words.flatMap(({ word, look, fill }) => {
    const [low, high] = [from, from + 100 * shares[word]];
    from = high;
    return shares[word] > 0 ? [{ name: `${word}, ${wholePercent(shares[word])}`, low, high, look, fill }] : [];
  });
}

function firstAndLast({ dosesMg }: DoseAxis, { words: said }: AxisLine): string {
  const at = (index: number): string => {
    const shares = said.at(index);
    const told = words.filter(({ word }) => (shares?.[word] ?? 0) > 0).map(({ word }) => `${word} in ${wholePercent(shares?.[word] ?? 0)}`);
    return `at ${dosesMg.at(index)} mg ${told.join(', ')}`;
  };
  return `${capital(at(0))}; ${at(-1)}.`;
}
