import { formatNumber } from '@speciosa/engine/quantity';
import type { PlaneChart, RowChart } from 'speciosa/picture';
import type { Data } from '../chart/data.js';
import { numberCell, percentCell, wholePercent } from '../chart/number-cell.js';
import type { ArrestRow } from '../jobs/answers/arrests.js';
import type { BreathingCurve, BreathingCurves } from '../jobs/answers/breathing-curves.js';
import type { Efficacies } from '../jobs/answers/efficacies.js';

/** What is drawn of a body that breathes. */
export const drawnQuantities = [
  { id: 'ventilation', title: 'Air breathed', unit: 'L/min', factor: 1, high: null },
  { id: 'saturation', title: 'Haemoglobin carrying oxygen', unit: '%', factor: 100, high: 100 },
  { id: 'held', title: 'Mu receptors held by the opioid', unit: '%', factor: 100, high: 100 },
  { id: 'output', title: 'Blood pumped by the heart', unit: 'L/min', factor: 1, high: null },
] as const;

export type DrawnQuantity = (typeof drawnQuantities)[number];

/** One quantity over the minutes: alone, and with help where help was asked for. */
export function curvesChart({ curves }: BreathingCurves, of: DrawnQuantity): PlaneChart {
  const top = of.high ?? Math.max(1, ...curves.flatMap((curve) => valuesOf(curve, of))) * 1.08;
  return {
    kind: 'plane',
    title: `${of.title} after the opioid`,
    sentence: curves.map((curve) => sentenceOf(curve, of)).join(' '),
    x: { title: 'minutes after the opioid', unit: '', scaling: 'linear', low: 0, high: curves[0]?.minutes.at(-1) ?? 45 },
    y: { title: of.title, unit: of.unit, scaling: 'linear', low: 0, high: top },
    keys: curves.map(({ title }, index) => ({ name: title, look: lookAt(index), sample: 'line' })),
    marks: curves.map((curve, index) => ({
      kind: 'line',
      name: curve.title,
      look: lookAt(index),
      places: curve.minutes.map((x, at) => ({ x, y: of.factor * (curve[of.id][at] ?? Number.NaN) })),
    })),
  };
}

/** Burnt orange and dashed without help, green with it. */
const lookAt = (index: number): number => (index === 0 ? 1 : 0);

const valuesOf = (curve: BreathingCurve, { id, factor }: DrawnQuantity): number[] => curve[id].map((value) => factor * value);

function sentenceOf(curve: BreathingCurve, of: DrawnQuantity): string {
  const values = valuesOf(curve, of);
  const at = (value: number): string => `${formatNumber(Math.abs(value) < 1e-6 ? 0 : value)} ${of.unit}`;
  const ends = of.id === 'held' ? `at most ${at(Math.max(...values))}` : `at least ${at(Math.min(...values))}`;
  return `${capital(curve.title)}: ${ends}, ${at(values.at(-1) ?? Number.NaN)} at the end.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const curvesData = ({ curves }: BreathingCurves, of: DrawnQuantity): Data => ({
  head: ['Minutes', ...curves.map(({ title }) => `${title}, ${of.unit}`)],
  rows: (curves[0]?.minutes ?? []).flatMap((minute, at) =>
    at % 4 === 0 ? [[String(minute), ...curves.map((curve) => numberCell(of.factor * (curve[of.id][at] ?? Number.NaN)))]] : [],
  ),
});

/** Shares of virtual people whose heart stopped, beside the printed ones. */
export function arrestsChart(rows: readonly ArrestRow[]): RowChart {
  return {
    kind: 'rows',
    title: 'Share of virtual people whose heart stopped',
    sentence: rows.map((row) => `${capital(row.title)}: ${arrestText(row)}.`).join(' '),
    x: { title: 'share whose heart stopped', unit: '%', scaling: 'linear', low: 0, high: 100 },
    keys: [
      { name: 'this model, with 95 % for so many people', look: 1, sample: 'dot' },
      { name: 'printed by the study', look: 2, sample: 'open' },
    ],
    rows: rows.map((row) => ({
      name: capital(row.title),
      note: `${wholePercent(row.arrested / row.count)} (${wholePercent(row.interval.low)} to ${wholePercent(row.interval.high)})`,
      spans: [{ name: 'for so many people', low: 100 * row.interval.low, high: 100 * row.interval.high, look: 1, fill: 'whisker' }],
      dots: [
        { name: `this model, ${wholePercent(row.arrested / row.count)}`, at: (100 * row.arrested) / row.count, look: 1, open: false },
        ...(row.printed === null ? [] : [{ name: `printed, ${row.printed.percent} %`, at: row.printed.percent, look: 2, open: true }]),
      ],
    })),
  };
}

function arrestText({ arrested, count, interval, printed, failed }: ArrestRow): string {
  const beside =
    printed === null
      ? 'none printed'
      : `printed ${printed.percent} %${printed.ends === null ? '' : ` (${printed.ends[0]} to ${printed.ends[1]})`}`;
  const lost = failed === 0 ? '' : `; ${failed} runs failed`;
  return `${arrested} of ${count} (${wholePercent(interval.low)} to ${wholePercent(interval.high)} for so many people); ${beside}${lost}`;
}

export const arrestsData = (rows: readonly ArrestRow[]): Data => ({
  head: ['Help', 'hearts stopped', 'people', 'share', 'low', 'high', 'printed', 'runs failed'],
  rows: rows.map(({ title, arrested, count, interval, printed, failed }) => [
    title,
    numberCell(arrested),
    numberCell(count),
    percentCell(arrested / count),
    percentCell(interval.low),
    percentCell(interval.high),
    printed === null ? 'none' : `${printed.percent} %${printed.ends === null ? '' : ` (${printed.ends[0]} to ${printed.ends[1]})`}`,
    numberCell(failed),
  ]),
});

const columnNames = { assay: 'as the assay saw it', partial: 'like buprenorphine', full: 'like fentanyl' } as const;

/** 0.41, 0.79 and 1 side by side, never one of them alone. */
export function efficaciesChart({ occupancies, columns, rest }: Efficacies): PlaneChart {
  return {
    kind: 'plane',
    title: 'What a resting body breathes, by receptors held and by efficacy',
    sentence: `At rest ${formatNumber(rest)} L/min. With every receptor held: ${columns.map(({ efficacy, value, ventilation }) => `${formatNumber(ventilation.at(-1) ?? Number.NaN)} L/min at efficacy ${value} (${columnNames[efficacy]})`).join(', ')}. Which of the three is true of people is not known.`,
    x: { title: 'mu receptors held', unit: '%', scaling: 'linear', low: 0, high: 100 },
    y: {
      title: 'Air breathed',
      unit: 'L/min',
      scaling: 'linear',
      low: 0,
      high: Math.max(rest, ...columns.flatMap(({ ventilation }) => ventilation)) * 1.1,
    },
    keys: columns.map(({ efficacy, value }, index) => ({
      name: `efficacy ${value}, ${columnNames[efficacy]}`,
      look: [0, 2, 1][index] ?? 0,
      sample: 'line',
    })),
    marks: columns.map(({ efficacy, value, ventilation }, index) => ({
      kind: 'line',
      name: `efficacy ${value}, ${columnNames[efficacy]}`,
      look: [0, 2, 1][index] ?? 0,
      places: occupancies.map((occupancy, at) => ({ x: 100 * occupancy, y: ventilation[at] ?? Number.NaN })),
    })),
  };
}

export const efficaciesData = ({ occupancies, columns }: Efficacies): Data => ({
  head: ['Mu receptors held', ...columns.map(({ value }) => `efficacy ${value}, L/min`)],
  rows: occupancies.map((occupancy, at) => [
    percentCell(occupancy),
    ...columns.map(({ ventilation }) => numberCell(ventilation[at] ?? Number.NaN)),
  ]),
});
