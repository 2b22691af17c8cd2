import { formatNumber } from '@speciosa/engine/quantity';
import type { BreathingColumn, BreathingReport, ScenarioBreathing } from 'speciosa';
import type { PlaneChart } from 'speciosa/picture';
import type { Data } from '../chart/data.js';
import { numberCell, percentText } from '../chart/number-cell.js';

export const efficacyNames = { assay: 'as the assay saw it', partial: 'like buprenorphine', full: 'like fentanyl' } as const;

const looks = { assay: 0, partial: 2, full: 1 } as const;

const nameOf = ({ efficacy, value }: BreathingColumn): string => `efficacy ${value}, ${efficacyNames[efficacy]}`;

/** Air breathed over the hours of a scenario, under each efficacy that is told. */
export function kratomChart({ title }: BreathingReport, part: ScenarioBreathing): PlaneChart {
  const { columns, timeHours, rest } = part;
  return {
    kind: 'plane',
    title: `Air breathed after: ${title}`,
    sentence: `At rest ${formatNumber(rest.ventilation)} L/min. ${columns.map(columnSentence).join(' ')} All of it is assumed.`,
    x: { title: 'hours after the first intake', unit: '', scaling: 'linear', low: 0, high: timeHours.at(-1) ?? 12 },
    y: { title: 'Air breathed', unit: 'L/min', scaling: 'linear', low: 0, high: rest.ventilation * 1.2 },
    keys: columns.map((column) => ({ name: nameOf(column), look: looks[column.efficacy], sample: 'line' })),
    marks: columns.map((column) => ({
      kind: 'line',
      name: nameOf(column),
      look: looks[column.efficacy],
      places: timeHours.map((x, at) => ({ x, y: column.ventilation[at] ?? Number.NaN })),
    })),
  };
}

function columnSentence(column: BreathingColumn): string {
  const { lowest, interval } = column;
  const least =
    lowest === null
      ? ''
      : `least ${formatNumber(lowest.value)} L/min after ${formatNumber(lowest.atHours)} h, ${percentText(lowest.ofRest)} of rest; `;
  const drawn =
    'low' in interval
      ? `${formatNumber(interval.low)} to ${formatNumber(interval.high)} L/min in ${100 * interval.level} % of ${interval.draws} draws of what is not known`
      : interval.absent;
  return `With ${nameOf(column)}: ${least}${drawn}.`;
}

export const kratomData = ({ columns, timeHours }: ScenarioBreathing): Data => ({
  head: ['Hours', ...columns.map((column) => `${nameOf(column)}, L/min`)],
  rows: timeHours.flatMap((hour, at) =>
    at % 3 === 0 ? [[formatNumber(hour), ...columns.map(({ ventilation }) => numberCell(ventilation[at] ?? Number.NaN))]] : [],
  ),
});
