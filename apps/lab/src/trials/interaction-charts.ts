import { formatNumber } from '@speciosa/engine/quantity';
import type { Disagreement, JudgedInteraction, JudgedRatio } from '@speciosa/trials';
import type { Row, RowChart } from 'speciosa/picture';
import type { Data } from '../chart/data.js';
import { numberCell } from '../chart/number-cell.js';

const span = ([low, high]: readonly [number, number]): string => `${formatNumber(low)} to ${formatNumber(high)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const nameOf = ({ name, of }: JudgedRatio): string => `${of}, ${name}`;

/** Ratios with over without, ours with its interval beside the printed one. */
export function ratiosChart({ title, rows }: JudgedInteraction): RowChart {
  const all = rows.flatMap(({ observed, predicted, interval, printed }) => [observed, predicted, ...interval, ...(printed ?? [])]);
  return {
    kind: 'rows',
    title,
    sentence: rows.map(sentenceOf).join(' '),
    x: {
      title: 'ratio, with over without',
      unit: '',
      scaling: 'log',
      low: Math.min(0.5, ...all.map((value) => value * 0.9)),
      high: Math.max(2, ...all.map((value) => value * 1.1)),
      ticks: ratioTicks,
    },
    keys: [
      { name: 'predicted, 90 % of draws', look: 0, sample: 'dot' },
      { name: 'printed', look: 2, sample: 'open' },
    ],
    rows: rows.map(rowOf),
  };
}

const ratioTicks = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10].map((value) => ({ value, label: String(value) }));

function rowOf(row: JudgedRatio): Row {
  return {
    name: nameOf(row),
    note: row.ledger === 'used' ? 'set a value' : row.ledger,
    spans: [
      { name: `predicted, ${span(row.interval)}`, low: row.interval[0], high: row.interval[1], look: 0, fill: 'whisker' },
      ...(row.printed === null
        ? []
        : [
            {
              name: `printed, ${span(row.printed)}`,
              low: row.printed[0],
              high: row.printed[1],
              look: 2,
              fill: 'whisker' as const,
              below: true,
            },
          ]),
    ],
    dots: [
      { name: `predicted, ${formatNumber(row.predicted)}`, at: row.predicted, look: 0, open: false },
      { name: `printed, ${formatNumber(row.observed)}`, at: row.observed, look: 2, open: true, below: true },
    ],
  };
}

/** Width stands beside coverage: an interval that holds everything says nothing. */
function sentenceOf(row: JudgedRatio): string {
  const printed = row.printed === null ? 'no interval printed' : span(row.printed);
  return `${capital(nameOf(row))}: printed ${formatNumber(row.observed)} (${printed}), predicted ${formatNumber(row.predicted)} (${span(row.interval)}, ${formatNumber(row.interval[1] / row.interval[0])}-fold wide), which ${row.covered ? 'holds' : 'does not hold'} it.`;
}

export const ratiosData = ({ rows }: JudgedInteraction): Data => ({
  head: [
    'Row',
    'printed',
    'printed interval',
    'predicted',
    'interval, low',
    'interval, high',
    'width, fold',
    'holds the printed one',
    'ledger',
    'verdict',
  ],
  rows: rows.map((row) => [
    nameOf(row),
    numberCell(row.observed),
    row.printed === null ? 'none printed' : span(row.printed),
    numberCell(row.predicted),
    numberCell(row.interval[0]),
    numberCell(row.interval[1]),
    numberCell(row.interval[1] / row.interval[0]),
    row.covered ? 'yes' : 'no',
    row.ledger,
    row.guest ? 'within Guest' : row.twofold ? 'within 2-fold' : 'miss',
  ]),
});

/** Three questions the two structures answer differently, and what people showed. */
export function partingChart(rows: readonly Disagreement[]): RowChart {
  const all = rows.flatMap(({ a, b, seen }) => [a, b, seen]);
  return {
    kind: 'rows',
    title: 'Where the two structures part',
    sentence: rows
      .map(
        ({ question, a, b, seen }) => `${capital(question)}: (a) ${formatNumber(a)}, (b) ${formatNumber(b)}, people ${formatNumber(seen)}.`,
      )
      .join(' '),
    x: { title: 'ratio', unit: '', scaling: 'log', low: Math.min(0.3, ...all) * 0.9, high: Math.max(2, ...all) * 1.1, ticks: ratioTicks },
    keys: [
      { name: '(a) apparent compartments', look: 0, sample: 'dot' },
      { name: '(b) blood flow and enzymes', look: 1, sample: 'dot' },
      { name: 'people', look: 2, sample: 'open' },
    ],
    rows: rows.map(({ question, id, a, b, seen }) => ({
      name: shortQuestions[id] ?? question,
      note: '',
      spans: [],
      dots: [
        { name: `(a) ${formatNumber(a)}`, at: a, look: 0, open: false },
        { name: `(b) ${formatNumber(b)}`, at: b, look: 1, open: false },
        { name: `people ${formatNumber(seen)}`, at: seen, look: 2, open: true },
      ],
    })),
  };
}

/** Room on a phone: the whole question stands in the table. */
const shortQuestions: Readonly<Record<string, string>> = {
  'metabolite-peak': '7-OH over mitragynine, large dose over small',
  'peak-per-dose': 'peak per milligram, large dose over small',
  'beside-itraconazole': '7-OH peak beside itraconazole over without',
};

export const partingData = (rows: readonly Disagreement[]): Data => ({
  head: ['Question', '(a)', '(b)', 'people', 'why they must part'],
  rows: rows.map(({ question, a, b, seen, why }) => [question, numberCell(a), numberCell(b), numberCell(seen), why]),
});
