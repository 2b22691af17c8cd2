import { tables } from '../../kernel/index.js';
import type { Binary, Table, Test, Unary, Value } from '../../kernel/index.js';
import { fieldAddress, slotAddress, stride } from './addresses.js';
import { unsigned } from './encode.js';
import type { Code } from './encode.js';
import { primitive } from './primitives.js';
import { access, call, constant32, get, lane, lanePointer, localOf, op, pointer, row, setLocal } from './scribe.js';
import type { Scribe } from './scribe.js';
import { f64 } from './shapes.js';

/** 2^52: a whole number from 0 to below 2^32 that is added to it stands in its last bits. The host's own conversion would test for what cannot be. */
export const toIndex: Code = [f64.constant(4503599627370496), f64.binary.add ?? [], 0xbd, 0xa7];

/** An offset of fields as one of slots. */
const asSlots = ({ addresses }: Scribe, offset: Code): Code =>
  addresses.lanes.format === 'f64' ? offset : [offset, constant32(1), op.shiftRight];
export const laneOffset = (scribe: Scribe): Code => asSlots(scribe, lane);
export const rowOffset = (scribe: Scribe): Code => asSlots(scribe, row);

/** True where a slot is one lane's number, to be spread over the rows at hand. */
const isSpread = ({ mode, addresses }: Scribe, at: number): boolean => mode === 'rows' && !addresses.ofRow(at);

/** The i32 under a slot's static offset: nothing where all lanes or rows are served, else the lane's share. */
export const slotBase = (scribe: Scribe, at: number): Code => (scribe.wide && !isSpread(scribe, at) ? constant32(0) : laneOffset(scribe));
/** The same within a loop over states. */
export const turningBase = (scribe: Scribe, at: number): Code => get(isSpread(scribe, at) ? lanePointer(scribe) : pointer(scribe));

export function loadSlot(scribe: Scribe, base: Code, at: number): Code {
  const { wide, shape, addresses, half } = scribe;
  const address = slotAddress(addresses, at) + 16 * half;
  if (isSpread(scribe, at)) return [base, access(shape.spread, addresses.lanes.format === 'f64' ? 3 : 2, address)];
  if (wide) return [base, access(shape.load, shape.alignment, address)];
  return addresses.lanes.format === 'f64' ? [base, access(f64.load, 3, address)] : [base, access([op.loadF32], 2, address), op.promote];
}

/** Base of a slot that is known only when it runs. */
export const scattered = (scribe: Scribe, index: Value): Code => [
  laneOffset(scribe),
  valueOf(scribe, index),
  toIndex,
  constant32(stride(scribe.addresses.lanes)),
  op.multiply,
  op.add,
];

export const tableStart = (table: Table): Code => [constant32(0), access([op.load32], 2, tables.indexOf(table) * 4)];

/** Address of a place in a table. */
export const tableAddress = (scribe: Scribe, table: Table, index: Value): Code => [
  tableStart(table),
  valueOf(scribe, index),
  toIndex,
  constant32(3),
  op.shiftLeft,
  op.add,
];

/** Leaves a value on the stack; what is met again is kept in a local the first time. */
export function valueOf(scribe: Scribe, value: Value): Code {
  const { shared, kept } = scribe;
  if (!shared.has(value)) return worked(scribe, value);
  const known = kept.get(value);
  if (known !== undefined) return get(known);
  const code = worked(scribe, value);
  const index = localOf(scribe, `#shared${kept.size}`);
  kept.set(value, index);
  return [code, op.tee, unsigned(index)];
}

function worked(scribe: Scribe, value: Value): Code {
  const { shape, addresses } = scribe;
  switch (value.kind) {
    case 'number':
      return shape.constant(value.value);
    case 'local':
      return get(localOf(scribe, value.name));
    case 'slot':
      return loadSlot(scribe, slotBase(scribe, value.at), value.at);
    case 'indexed':
      return loadSlot(scribe, turningBase(scribe, value.at), value.at);
    case 'field':
      return [lane, access(f64.load, 3, fieldAddress(addresses, value.at))];
    case 'read':
      return [tableAddress(scribe, value.table, value.index), access(f64.load, 3, 0)];
    case 'read-slot':
      return loadSlot(scribe, scattered(scribe, value.index), value.at);
    case 'unary':
      return [valueOf(scribe, value.of), unaryOf(scribe, value.operation)];
    case 'binary':
      return [valueOf(scribe, value.left), valueOf(scribe, value.right), binaryOf(scribe, value.operation)];
    case 'choose':
      return [valueOf(scribe, value.yes), valueOf(scribe, value.no), testOf(scribe, value.test), shape.choose];
    default:
      return value satisfies never;
  }
}

export function testOf(scribe: Scribe, test: Test): Code {
  const { shape } = scribe;
  switch (test.kind) {
    case 'compare':
      return [valueOf(scribe, test.left), valueOf(scribe, test.right), shape.compare[test.by]];
    case 'both':
      return [testOf(scribe, test.left), testOf(scribe, test.right), shape.both];
    case 'either':
      return [testOf(scribe, test.left), testOf(scribe, test.right), shape.either];
    case 'not':
      return [testOf(scribe, test.of), shape.not];
    default:
      return test satisfies never;
  }
}

function unaryOf(scribe: Scribe, operation: Unary): Code {
  const { shape } = scribe;
  return shape.unary[operation] ?? primitive(operation, shape) ?? call(scribe, `${operation} ${shape.name}`);
}

/** One double has no instruction for the larger and the smaller: the pair is compared and chosen from. */
function binaryOf(scribe: Scribe, operation: Binary): Code {
  const { shape } = scribe;
  if (operation === 'power') return call(scribe, `pow ${shape.name}`);
  const instruction = shape.binary[operation];
  if (instruction !== undefined) return instruction;
  const [left, right] = [localOf(scribe, '#left'), localOf(scribe, '#right')];
  const order = operation === 'larger' ? [get(left), get(right)] : [get(right), get(left)];
  return [setLocal(right), setLocal(left), get(right), get(left), order, shape.compare.less, shape.choose];
}
