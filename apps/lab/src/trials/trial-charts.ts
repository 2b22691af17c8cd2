import { formatNumber } from '@speciosa/engine/quantity';
import type { JudgedTrial, VerdictRow } from '@speciosa/trials';
import type { Mark, PlaneChart } from 'speciosa/picture';
import type { Data } from '../chart/data.js';
import { numberCell } from '../chart/number-cell.js';

/** A row with both numbers, each above zero: only such can stand on log axes. */
export interface Pair {
  readonly row: VerdictRow;
  readonly observed: number;
  readonly predicted: number;
}

/** Levels and areas stand on axes of their own: their units differ. */
export const families = [
  { id: 'peaks', title: 'Highest levels', unit: 'nmol/L', measures: ['Cmax'] },
  { id: 'areas', title: 'Areas', unit: 'nmol·h/L', measures: ['AUClast', 'AUCinf'] },
] as const;

export type Family = (typeof families)[number];

export const pairsOf = ({ rows }: Pick<JudgedTrial, 'rows'>, { measures }: Family): readonly Pair[] =>
  rows.flatMap((row) => {
    const names: readonly (string | null)[] = measures;
    const { predicted, observed } = row;
    return names.includes(row.measure) && predicted !== null && observed.value !== null && predicted > 0 && observed.value > 0
      ? [{ row, observed: observed.value, predicted }]
      : [];
  });

/** Observed against predicted on log axes, with the line of agreement and the 2-fold band. */
export function agreementChart(title: string, family: Family, pairs: readonly Pair[]): PlaneChart {
  const [low, high] = reachOf(pairs);
  /** Where the band leaves the sheet it is cut, not bent. */
  const ends = [low, 2 * low, high / 2, high];
  const misses = pairs.filter(({ row }) => row.verdict === 'miss');
  return {
    kind: 'plane',
    title: `${title}: ${family.title.toLowerCase()}, observed against predicted`,
    sentence: sentenceOf(family, pairs, misses),
    x: { title: 'observed', unit: family.unit, scaling: 'log', low, high },
    y: { title: 'predicted', unit: family.unit, scaling: 'log', low, high },
    aspect: 1,
    keys: [
      { name: 'not a miss', look: 0, sample: 'dot' },
      { name: 'set a value of the model', look: 0, sample: 'open' },
      ...(misses.length > 0 ? [{ name: 'miss', look: 1, sample: 'dot' as const }] : []),
      { name: 'within 2-fold', look: 'quiet', sample: 'band' },
    ],
    marks: [
      {
        kind: 'band',
        name: 'within 2-fold',
        look: 'quiet',
        places: ends.map((x) => ({ x, low: Math.max(low, x / 2), high: Math.min(high, 2 * x) })),
      },
      { kind: 'line', name: 'agreement', look: 'quiet', places: ends.map((x) => ({ x, y: x })) },
      ...pairs.map(dotOf),
    ],
  };
}

/** Powers of ten round all numbers, by steps: logarithms of hosts differ. */
function reachOf(pairs: readonly Pair[]): readonly [number, number] {
  const all = pairs
    .flatMap(({ observed, predicted, row }) => [observed, predicted, row.observed.low ?? observed, row.observed.high ?? observed])
    .filter((value) => value > 0);
  let [low, high] = [1, 1];
  while (low > Math.min(...all)) low /= 10;
  while (low * 10 <= Math.min(...all)) low *= 10;
  high = low * 10;
  while (high < Math.max(...all)) high *= 10;
  return [low, high];
}

function dotOf({ row, observed, predicted }: Pair): Mark {
  const { low, high } = row.observed;
  return {
    kind: 'dot',
    name: `${nameOf(row)}: observed ${formatNumber(observed)}, predicted ${formatNumber(predicted)}; ${row.verdict}`,
    look: row.verdict === 'miss' ? 1 : 0,
    open: row.ledger === 'used',
    x: observed,
    y: predicted,
    ...('low' in row.interval && row.interval.low > 0 ? { yEnds: [row.interval.low, row.interval.high] as const } : {}),
    ...(low !== null && high !== null && low > 0 ? { xEnds: [low, high] as const } : {}),
  };
}

const nameOf = ({ analyte, name, arm }: VerdictRow): string => `${analyte}, ${name}, ${arm}`;

function sentenceOf({ title }: Family, pairs: readonly Pair[], misses: readonly Pair[]): string {
  const twofold = pairs.filter(({ row }) => row.twofold === true).length;
  const used = pairs.filter(({ row }) => row.ledger === 'used').length;
  return `${title}: ${pairs.length} rows, ${twofold} within 2-fold, ${misses.length} missed; ${used} of them set values of the model, so that their agreement is a fit. ${coverageOf(pairs)}`;
}

/** Width stands beside coverage: an interval from nothing to everything holds every row. */
function coverageOf(pairs: readonly Pair[]): string {
  const drawn = pairs.flatMap(({ row: { interval }, observed }) => ('low' in interval ? [{ ...interval, observed }] : []));
  const holding = drawn.filter(({ low, high, observed }) => observed >= low && observed <= high).length;
  const widths = drawn.map(({ low, high }) => high / low).sort((a, b) => a - b);
  const middle = widths[Math.floor(widths.length / 2)];
  return middle === undefined
    ? 'No interval was drawn.'
    : `Intervals of what is not known hold ${holding} of ${drawn.length} observed centres; half of them are wider than ${formatNumber(middle)}-fold.`;
}

export const agreementData = (pairs: readonly Pair[]): Data => ({
  head: ['Row', 'observed', 'predicted', 'interval, low', 'interval, high', 'ratio', 'ledger', 'verdict'],
  rows: pairs.map(({ row, observed, predicted }) => [
    nameOf(row),
    numberCell(observed),
    numberCell(predicted),
    numberCell('low' in row.interval ? row.interval.low : Number.NaN),
    numberCell('high' in row.interval ? row.interval.high : Number.NaN),
    numberCell(row.ratio ?? Number.NaN),
    row.ledger,
    row.verdict,
  ]),
});
