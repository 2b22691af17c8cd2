import { formatNumber, quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';
import { muOccupancyBy } from '@speciosa/kratom';
import type { OccupancyRow } from '@speciosa/trials';
import type { PlaneChart, Row, RowChart, RowSpan } from 'speciosa/picture';
import type { Data } from '../chart/data.js';
import { numberCell, percentCell, percentText } from '../chart/number-cell.js';

const productWords: Readonly<Record<string, string>> = { 'tea-tanna': 'tea', 'extract-huestis': 'extract' };

const asPlasma = "were the brain's water that of plasma";
const overDraws = 'middle nine tenths of draws';

/** Mu receptors held by 7-hydroxymitragynine after two studied amounts, with both kinds of interval. */
export function heldChart(rows: readonly OccupancyRow[]): RowChart {
  return {
    kind: 'rows',
    title: 'Mu receptors held by 7-hydroxymitragynine at its peak',
    sentence: rows.map(heldSentence).join(' '),
    x: { title: 'mu receptors held', unit: '%', scaling: 'linear', low: 0, high: 100 },
    keys: [
      { name: 'central', look: 1, sample: 'dot' },
      { name: overDraws, look: 1, sample: 'whisker' },
      { name: asPlasma, look: 2, sample: 'whisker' },
    ],
    rows: rows.flatMap((row) => [drawnRow(row), plasmaRow(row)]),
  };
}

const heldSentence = (row: OccupancyRow): string =>
  `${nameOf(row)}: ${percentText(row.central)}; ${ends(row.draws)} over draws; ${ends(row.plasmaWater)} ${asPlasma}.`;

const drawnRow = (row: OccupancyRow): Row => ({
  name: nameOf(row),
  note: `${percentText(row.central)} (${ends(row.draws)})`,
  spans: [whisker(overDraws, row.draws, 1)],
  dots: [{ name: `central, ${percentText(row.central)}`, at: 100 * row.central, look: 1, open: false }],
});

const plasmaRow = ({ plasmaWater }: OccupancyRow): Row => ({
  name: `the same, ${asPlasma}`,
  note: ends(plasmaWater),
  spans: [whisker(asPlasma, plasmaWater, 2)],
  dots: [],
});

const whisker = (name: string, [low, high]: readonly [number, number], look: number): RowSpan => ({
  name,
  low: 100 * low,
  high: 100 * high,
  look,
  fill: 'whisker',
});

const nameOf = ({ mitragynineMg, product }: OccupancyRow): string =>
  `${mitragynineMg} mg of mitragynine in ${productWords[product] ?? product}`;
const ends = ([low, high]: readonly [number, number]): string => `${formatNumber(100 * low)} to ${percentText(high)}`;

export const heldData = (rows: readonly OccupancyRow[]): Data => ({
  head: [
    'Taken',
    'central',
    'draws, 5 %',
    'draws, 95 %',
    'plasma water, low',
    'plasma water, high',
    'share of all held, central',
    'share, 5 %',
    'share, 95 %',
    'note',
  ],
  rows: rows.map((row) => [
    nameOf(row),
    ...[row.central, ...row.draws, ...row.plasmaWater, row.shareOfHeld.central, ...row.shareOfHeld.draws].map(percentCell),
    row.note,
  ]),
});

/** Ligands whose hold is told from a molar concentration. Buprenorphine's rates were fitted in mass units and its hold is said apart. */
const ligands = ['fentanyl', 'naloxone', 'morphine'] as const;

/** Eight to a decade. */
const concentrations = [1, 1.33, 1.78, 2.37, 3.16, 4.22, 5.62, 7.5];
const decades = [0.01, 0.1, 1, 10, 100];
const axisConcentrations = [...decades.flatMap((decade) => concentrations.map((step) => step * decade)), 1000];

/** How much of each better known ligand holds how many receptors, and where the alkaloids of kratom bind. */
export function comparatorsChart(): PlaneChart {
  const bound = alkaloidsBound();
  return {
    kind: 'plane',
    title: 'Mu receptors held at rest, by concentration at the receptor',
    sentence: `Half of the receptors are held at ${ligands.map((name) => `${formatNumber(halfOf(name))} nmol/L of ${name}`).join(', ')}. Alone, 7-hydroxymitragynine would need ${spanText(bound[0])} and mitragynine ${spanText(bound[1])}, by laboratory. What binding does is another matter: naloxone holds and does nothing.`,
    x: { title: 'concentration at the receptor', unit: 'nmol/L', scaling: 'log', low: 0.01, high: 1000 },
    y: { title: 'mu receptors held', unit: '%', scaling: 'linear', low: 0, high: 100 },
    keys: [
      ...ligands.map((name, index) => ({ name, look: index + 2, sample: 'line' as const })),
      ...bound.map(({ name, look }) => ({ name: `${name}: half held, by laboratory`, look, sample: 'open' as const })),
    ],
    marks: [
      ...ligands.map((name, index) => ({
        kind: 'line' as const,
        name,
        look: index + 2,
        places: axisConcentrations.map((x) => ({ x, y: 100 * held(name, x) })),
      })),
      ...bound.map(({ name, look, value, low, high }) => ({
        kind: 'span' as const,
        name: `${name}, half held`,
        look,
        y: 50,
        low,
        middle: value,
        high,
      })),
    ],
  };
}

interface Bound {
  readonly name: string;
  readonly look: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function alkaloidsBound(): readonly [Bound, Bound] {
  const bound = (name: string, look: number): Bound => {
    const { value, range } = fact(`mu-receptor/${name}-ki`);
    return { name, look, value, low: range?.[0] ?? value, high: range?.[1] ?? value };
  };
  return [bound('7-hydroxymitragynine', 1), bound('mitragynine', 0)];
}

const spanText = ({ low, high }: Bound): string => `${formatNumber(low)} to ${formatNumber(high)} nmol/L`;

const held = (name: (typeof ligands)[number], nmolPerLitre: number): number => muOccupancyBy(name, quantity(nmolPerLitre, 'nmol/L'));

/** The concentration that holds half, by halving the span in which it must lie. */
function halfOf(name: (typeof ligands)[number]): number {
  let [low, high] = [0.001, 1000];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (held(name, middle) < 0.5) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export const comparatorsData = (): Data => ({
  head: ['nmol/L', ...ligands],
  rows: decades.concat(1000).map((x) => [formatNumber(x), ...ligands.map((name) => percentCell(held(name, x)))]),
});

/** Buprenorphine at plasma levels of volunteers on 2 to 32 mg a day: its rates know ng/mL. */
export const buprenorphineData = (): Data => ({
  head: ['Buprenorphine, ng/mL', 'mu receptors held'],
  rows: [0.1, 0.3, 1, 3, 10].map((level) => [numberCell(level), percentCell(muOccupancyBy('buprenorphine', quantity(level, 'ng/mL')))]),
});
