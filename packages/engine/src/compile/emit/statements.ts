import type { External, Flow, Placing, Pouring, Statement, Table, Value } from '../../kernel/index.js';
import { fieldAddress, fieldBytes, slotAddress, stride } from './addresses.js';
import { unsigned } from './encode.js';
import type { Code } from './encode.js';
import { access, call, constant32, get, lane, lanePointer, localOf, nothing, op, pointer, row, setLocal } from './scribe.js';
import type { Scribe } from './scribe.js';
import { dealt } from './deal.js';
import { f64, rowsAtOnce } from './shapes.js';
import { laneOffset, loadSlot, rowOffset, scattered, slotBase, tableAddress, testOf, valueOf } from './values.js';

/** Statements one after the other; rates and the solve of the same vector become one call. */
export function block(scribe: Scribe, statements: readonly Statement[]): Code {
  return statements.map((one, at) => (follows(statements[at - 1], one) ? [] : bothHalves(scribe, one, statements[at + 1])));
}

/** Where two pairs of lanes travel side by side, what each does for itself is written for one, then for the other: the machine does both at once. */
function bothHalves(scribe: Scribe, one: Statement, next: Statement | undefined): Code {
  const first = statement(scribe, one, next);
  const alone = one.kind === 'keep' || one.kind === 'put' || one.kind === 'put-indexed';
  return scribe.second !== null && scribe.wide && alone ? [first, statement(scribe.second, one, next)] : first;
}

/** A solve right behind the rates of the same vector is part of their call. */
const follows = (before: Statement | undefined, one: Statement | undefined): boolean =>
  one?.kind === 'external' && one.name === 'solve' && before?.kind === 'external' && before.name === 'rates' && before.into === one.into;

function statement(scribe: Scribe, one: Statement, next: Statement | undefined): Code {
  switch (one.kind) {
    case 'keep':
    case 'put':
    case 'put-indexed':
    case 'put-row':
    case 'put-at':
    case 'set':
    case 'set-row':
    case 'write':
      return placing(scribe, one);
    case 'fill':
    case 'store':
    case 'deal':
      return pouring(scribe, one);
    default:
      return flow(scribe, one, next);
  }
}

function placing(scribe: Scribe, one: Placing): Code {
  const value = valueOf(scribe, one.value);
  switch (one.kind) {
    case 'keep':
      return [value, setLocal(localOf(scribe, one.local))];
    case 'put':
      return storeSlot(scribe, slotBase(scribe, one.at), one.at, value);
    case 'put-indexed':
      return storeSlot(scribe, get(pointer(scribe)), one.at, value);
    case 'put-row':
      return storeSlot(scribe, rowOffset(scribe), one.at, value);
    case 'put-at':
      return storeSlot(scribe, scattered(scribe, one.index), one.at, value);
    case 'set':
      return [lane, value, access(f64.store, 3, fieldAddress(scribe.addresses, one.field))];
    case 'set-row':
      return [row, value, access(f64.store, 3, fieldAddress(scribe.addresses, one.field))];
    case 'write':
      return [tableAddress(scribe, one.table, one.index), value, access(f64.store, 3, 0)];
    default:
      return one satisfies never;
  }
}

function pouring(scribe: Scribe, one: Pouring): Code {
  if (one.kind === 'deal') return dealt(scribe, one.table, one.from, one.slots);
  const base = (at: number): Code => slotBase(scribe, one.slots[at]);
  return one.kind === 'fill'
    ? poured(scribe, one, (run, at) => storeSlot(scribe, base(at), one.slots[at], [run, access(f64.load, 3, at * 8)]))
    : poured(scribe, one, (run, at) => [run, loadSlot(scribe, base(at), one.slots[at]), access(f64.store, 3, at * 8)]);
}

function flow(scribe: Scribe, one: Flow, next: Statement | undefined): Code {
  const inner = (body: readonly Statement[]): Code => block(scribe, body);
  switch (one.kind) {
    case 'each':
      return looped(scribe, one.count, one.body);
    case 'when':
      return [testOf(scribe, one.test), op.if, nothing, inner(one.yes), op.else, inner(one.no), op.end];
    case 'while':
      return whileTrue(testOf(scribe, one.test), inner(one.body));
    case 'when-any':
      return [anyRaised(scribe, one.field), op.if, nothing, inner(one.body), op.end];
    case 'while-any':
      return whileTrue(anyRaised(scribe, one.field), inner(one.body));
    case 'call':
      return [ownLane(scribe), call(scribe, one.procedure)];
    case 'for-lanes':
      return lanesOf(scribe).map((at) => [constant32(at * fieldBytes), call(scribe, one.procedure)]);
    case 'for-rows':
      return rowsOf(scribe).map((at) => [lane, constant32(at * fieldBytes), call(scribe, one.procedure)]);
    case 'external':
      return external(scribe, one, next);
    default:
      return one satisfies never;
  }
}

/** What a procedure of one lane tells those that it calls. */
const ownLane = ({ mode }: Scribe): Code => (mode === 'lane' || mode === 'row' ? lane : []);

const lanesOf = ({ addresses }: Scribe): number[] => Array.from({ length: addresses.lanes.lanes }, (_, at) => at);
const rowsOf = ({ addresses }: Scribe): number[] => Array.from({ length: rowsAtOnce(addresses.lanes) }, (_, at) => at);

function storeSlot({ wide, shape, addresses, half }: Scribe, base: Code, at: number, what: Code): Code {
  const address = slotAddress(addresses, at) + 16 * half;
  if (wide) return [base, what, access(shape.store, shape.alignment, address)];
  return addresses.lanes.format === 'f64'
    ? [base, what, access(f64.store, 3, address)]
    : [base, what, op.demote, access([op.storeF32], 2, address)];
}

function external(scribe: Scribe, one: External, next: Statement | undefined): Code {
  if (one.name !== 'rates' && one.name !== 'solve') return [ownLane(scribe), call(scribe, one.name)];
  return [constant32(one.into * stride(scribe.addresses.lanes)), call(scribe, follows(one, next) ? 'ratesSolve' : one.name)];
}

const whileTrue = (test: Code, inner: Code): Code => {
  const leaveUnless = [test, op.isZero, op.branchIf, 1];
  const again = [op.branch, 0];
  return [op.block, nothing, op.loop, nothing, leaveUnless, inner, again, op.end, op.end];
};

function anyRaised(scribe: Scribe, field: number): Code {
  const one = (at: number): Code => [
    constant32(at * fieldBytes),
    access(f64.load, 3, fieldAddress(scribe.addresses, field)),
    f64.constant(1),
    f64.compare.equal,
  ];
  return lanesOf(scribe).map((at) => (at === 0 ? one(at) : [one(at), f64.either]));
}

/** A run of numbers between a table and slots, its address worked out once. */
function poured(
  scribe: Scribe,
  { table, from, slots }: { readonly table: Table; readonly from: Value; readonly slots: readonly number[] },
  move: (run: Code, at: number) => Code,
): Code {
  const run = scribe.locals.of('#run', 'i32');
  return [tableAddress(scribe, table, from), setLocal(run), slots.map((_, at) => move(get(run), at))];
}

/** A loop counts bytes from zero. Two turns at once were tried: larger code, no faster; and from the last state to the first: no faster. */
function looped(scribe: Scribe, count: number, statements: readonly Statement[]): Code {
  if (!scribe.wide) throw new Error(`procedure ${scribe.name}: only wide procedures loop over states`);
  const step = stride(scribe.addresses.lanes);
  const place = pointer(scribe);
  const forward = [get(place), constant32(step), op.add];
  return [
    constant32(0),
    setLocal(place),
    op.loop,
    nothing,
    scribe.mode === 'rows' ? [get(place), laneOffset(scribe), op.add, setLocal(lanePointer(scribe))] : [],
    block(scribe, statements),
    forward,
    op.tee,
    unsigned(place),
    constant32(count * step),
    op.less,
    op.branchIf,
    0,
    op.end,
  ];
}
