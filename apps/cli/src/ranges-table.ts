import { formatNumber } from '@speciosa/engine/quantity';
import type { Extrapolation } from 'speciosa';
import { bareTable } from './bare-table.js';
import type { BareColumn } from './bare-table.js';
import type { Paint } from './colour.js';
import { wrap } from './wrap.js';

/** What an extrapolation answers: ranges, and no number alone. */
export function rangesTable({ because, ranges }: Extrapolation, paint: Paint, columns: number): string {
  const shown = ranges.filter(
    ({ name, matrix }) => name !== 'AUCextrapolatedPercent' && (matrix === 'plasma-total' || matrix === 'receptor'),
  );
  const rows = shown.map(({ name, structure, analyte, unit, low, high }) => {
    const times = unit === '1' ? 100 : 1;
    return [
      `${analyte} ${name}${structure === undefined ? '' : `, structure ${structure}`}`,
      `${formatNumber(low * times)} to ${formatNumber(high * times)}`,
      unit === '1' ? '%' : unit,
    ];
  });
  const why = `Extrapolation: ranges and no number alone, since ${because.join(' and ')}. They hold 90 % of ${Math.max(0, ...shown.map(({ draws }) => draws))} draws of what is not known; people differ beside that.`;
  return [...bareTable(columnsOfRanges, [{ title: '', rows }], paint), '', wrap(why, columns, '')].join('\n');
}

const columnsOfRanges: readonly BareColumn[] = [
  { head: '', lean: 'left' },
  { head: 'range', lean: 'right' },
  { head: 'unit', lean: 'left' },
];
