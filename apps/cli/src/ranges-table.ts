import Table from 'cli-table3';
import { formatNumber } from '@speciosa/engine/quantity';
import type { Extrapolation } from 'speciosa';
import type { Paint } from './colour.js';
import { wrap } from './wrap.js';

/** What an extrapolation answers: ranges, and no number alone. */
export function rangesTable({ because, ranges }: Extrapolation, paint: Paint, columns: number): string {
  const shown = ranges.filter(({ name, matrix }) => name !== 'AUCextrapolatedPercent' && (matrix === 'plasma-total' || matrix === 'receptor'));
  const table = new Table({ chars: bare, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true }, head: ['', 'range', 'unit'].map(paint.dim), colAligns: ['left', 'right', 'left'] });
  for (const { name, structure, analyte, unit, low, high } of shown) {
    const times = unit === '1' ? 100 : 1;
    table.push([`${analyte} ${name}${structure === undefined ? '' : `, structure ${structure}`}`, `${formatNumber(low * times)} to ${formatNumber(high * times)}`, unit === '1' ? '%' : unit]);
  }
  const why = `Extrapolation: ranges and no number alone, since ${because.join(' and ')}. They hold 90 % of ${Math.max(0, ...shown.map(({ draws }) => draws))} draws of what is not known; people differ beside that.`;
  return [...table.toString().split('\n').map((line) => line.trimEnd()), '', wrap(why, columns, '')].join('\n');
}

const bare = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((place) => [place, '']).concat([['middle', '  ']]),
);
