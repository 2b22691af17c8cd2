import type { AxisLine, DoseAxis } from '@speciosa/trials';
import type { Data } from '../chart/data.js';
import { numberCell, wholePercent } from '../chart/number-cell.js';
import { crossingText } from './axis-charts.js';
import type { Telling } from './axis-charts.js';

export const axisData = ({ dosesMg }: DoseAxis, line: AxisLine, telling: Telling): Data => ({
  head: ['Mitragynine', '5 % of draws', 'median', '95 % of draws'],
  rows: dosesMg.map((mg, index) => [
    `${mg} mg`,
    ...(['low', 'median', 'high'] as const).map((end) => numberCell(line[telling][end][index] ?? Number.NaN)),
  ]),
});

export const crossingsData = ({ lines }: DoseAxis, telling: Telling): Data => ({
  head: ['Hypothesis', 'Crossing'],
  rows: lines.map((line) => [line.title, crossingText(telling === 'asMeasured' ? line.crossingAsMeasured : line.crossingAsNeeded)]),
});

export const wordsData = ({ dosesMg }: DoseAxis, { words }: AxisLine): Data => ({
  head: ['Mitragynine', 'falls', 'no change', 'rises'],
  rows: dosesMg.map((mg, index) => [
    `${mg} mg`,
    ...(['falls', 'no change', 'rises'] as const).map((word) => ({
      text: wholePercent(words[index]?.[word] ?? Number.NaN),
      value: words[index]?.[word] ?? Number.NaN,
    })),
  ]),
});
