import type { Table } from '../../kernel/index.js';
import { fieldAddress, fieldBytes } from './addresses.js';
import { unsigned } from './encode.js';
import type { Bytes, Code } from './encode.js';
import { joinHighs, joinLows, promoteHigh, promoteLow } from './narrow.js';
import { access, constant32, get, op, setLocal } from './scribe.js';
import type { Scribe } from './scribe.js';
import { f64, f64x2, rowsAtOnce, simdCode } from './shapes.js';
import { loadSlot, slotBase, tableStart, toIndex } from './values.js';

const storeLane = (at: 0 | 1, offset: number): Code => [access(simdCode(0x5b), 3, offset), at];

/** Slots of all rows at hand into a table, each row's run where its field says: two numbers of two rows at once change places. */
export function dealt(scribe: Scribe, table: Table, from: number, slots: readonly number[]): Code {
  const rows = rowsAtOnce(scribe.addresses.lanes);
  const runs = Array.from({ length: rows }, (_, row) => scribe.locals.of(`#run${row}`, 'i32'));
  const begun = runs.map((run, row) => [tableStart(table), placeIn(scribe, from, row), op.add, setLocal(run)]);
  if (rows === 1)
    return [
      begun,
      slots.map((slot, at) => [get(runs[0] ?? 0), loadSlot(scribe, slotBase(scribe, slot), slot), access(f64.store, 3, at * 8)]),
    ];
  return [
    begun,
    slots.map((_, at) =>
      at % 2 === 1 ? [] : runs.map((run, row) => (row % 2 === 1 ? [] : dealtPair(scribe, slots, at, row, [run, runs[row + 1] ?? 0]))),
    ),
  ];
}

/** Where a row's run begins in its table, in bytes. */
const placeIn = ({ addresses }: Scribe, from: number, row: number): Code => [
  constant32(row * fieldBytes),
  access(f64.load, 3, fieldAddress(addresses, from)),
  toIndex,
  constant32(3),
  op.shiftLeft,
];

function dealtPair(scribe: Scribe, slots: readonly number[], at: number, row: number, [left, right]: readonly [number, number]): Code {
  const [first, second] = [scribe.locals.of('#first'), scribe.locals.of('#second')];
  const [one, other] = [slots[at] ?? 0, slots[at + 1]];
  if (other === undefined)
    return [
      pairOf(scribe, one, row),
      setLocal(first),
      get(left),
      get(first),
      storeLane(0, at * 8),
      get(right),
      get(first),
      storeLane(1, at * 8),
    ];
  const joined = (run: number, join: Bytes): Code => [get(run), get(first), get(second), join, access(f64x2.store, 3, at * 8)];
  return [
    pairOf(scribe, one, row),
    setLocal(first),
    pairOf(scribe, other, row),
    setLocal(second),
    joined(left, joinLows),
    joined(right, joinHighs),
  ];
}

/** The doubles of two rows, the first of them even. */
function pairOf(scribe: Scribe, slot: number, row: number): Code {
  const loaded = loadSlot(scribe, slotBase(scribe, slot), slot);
  if (scribe.addresses.lanes.format === 'f64') return loaded;
  const whole = scribe.locals.of('#whole');
  return row === 0 ? [loaded, promoteLow] : [loaded, op.tee, unsigned(whole), get(whole), promoteHigh];
}
