import { tables } from '../kernel/index.js';
import type { Binary, External, Procedure, Statement, Table, Test, Unary, Value } from '../kernel/index.js';
import { signed, unsigned } from './encode.js';
import type { Bytes, FunctionBody, ValueType } from './encode.js';
import type { Written } from './functions.js';
import { primitive } from './primitives.js';
import { repeated } from './share.js';
import { f64, wideShape } from './shapes.js';
import type { Lanes, Shape } from './shapes.js';

/** Where slots and fields lie in memory, in bytes. */
export interface Addresses {
  readonly lanes: Lanes;
  readonly slots: number;
  readonly fields: number;
}

export const headerBytes = 128;
const fieldBytes = 8;
const numberBytes = ({ format }: Lanes): number => (format === 'f64' ? 8 : 4);
const stride = (lanes: Lanes): number => lanes.lanes * numberBytes(lanes);

export const slotAddress = ({ slots, lanes }: Addresses, at: number): number => slots + at * stride(lanes);
export const fieldAddress = ({ fields, lanes }: Addresses, at: number): number => fields + at * lanes.lanes * fieldBytes;

/** Index of a function by name. */
export type FunctionIndex = (name: string) => number;

const op = { block: 0x02, loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, branch: 0x0c, branchIf: 0x0d, call: 0x10, get: 0x20, set: 0x21, tee: 0x22, load32: 0x28, loadF32: 0x2a, storeF32: 0x38, const32: 0x41, isZero: 0x45, less: 0x49, add: 0x6a, multiply: 0x6c, shiftLeft: 0x74, shiftRight: 0x76, promote: 0xbb, demote: 0xb6 } as const;
const nothing = 0x40;
const toIndex: Bytes = [0xfc, 0x03];

const constant32 = (value: number): Bytes => [op.const32, ...signed(value)];
const access = (code: Bytes, alignment: number, offset: number): Bytes => [...code, ...unsigned(alignment), ...unsigned(offset)];

/** Procedures whose only statements are keeps and puts that never read what they write: equal parts are worked out once. */
const pure = new Set(['rates', 'slopes', 'outputs', 'derive', 'factor', 'ratesSolve', 'lags', 'signals', 'befores', 'gaps', 'settings']);
/** Those that are told by their caller where a vector of states begins. */
const pointed = new Set(['rates', 'solve', 'ratesSolve']);

/** One procedure as a function. */
export function emit(procedure: Procedure, addresses: Addresses, indexOf: FunctionIndex): FunctionBody {
  const wide = procedure.mode === 'wide';
  const shape = wide ? wideShape(addresses.lanes) : f64;
  const parameters: ValueType[] = procedure.mode === 'lane' || pointed.has(procedure.name) ? ['i32'] : [];
  const locals = localsFrom(parameters.map(() => (wide ? '#pointer' : '#lane')), shape.type);
  const { block } = emitter(procedure, addresses, indexOf, shape, locals);
  return { name: procedure.name, signature: { parameters, results: [] }, locals: locals.declared, code: block(procedure.body) };
}

/** A written function in one shape, under the name `exp f64x2`. */
export function emitFunction({ name, parameters, body, result }: Written, shape: Shape, addresses: Addresses, indexOf: FunctionIndex): FunctionBody {
  const locals = localsFrom(parameters, shape.type);
  const { block, valueOf } = emitter({ name, mode: 'wide', body }, addresses, indexOf, shape, locals);
  const code = [...block(body), ...valueOf(result)];
  return { name: `${name} ${shape.name}`, signature: { parameters: parameters.map(() => shape.type), results: [shape.type] }, locals: locals.declared, code };
}

interface Locals {
  readonly declared: ValueType[];
  /** Index of a local by name; made at first sight. */
  of(name: string, type?: ValueType): number;
}

function localsFrom(parameters: readonly string[], usual: ValueType): Locals {
  const names = new Map<string, number>(parameters.map((name, at) => [name, at]));
  const declared: ValueType[] = [];
  return {
    declared,
    of: (name, type = usual) => {
      const known = names.get(name);
      if (known !== undefined) return known;
      const index = parameters.length + declared.length;
      names.set(name, index);
      declared.push(type);
      return index;
    },
  };
}

function emitter({ name, mode, body }: Procedure, addresses: Addresses, indexOf: FunctionIndex, shape: Shape, locals: Locals) {
  const { lanes } = addresses;
  const wide = mode === 'wide';
  const lane = 0;
  const get = (which: number): Bytes => [op.get, ...unsigned(which)];
  const shared = pure.has(name) ? repeated(body) : new Set<Value>();
  const kept = new Map<Value, number>();
  const pointer = (): number => locals.of('#pointer', 'i32');

  /** The i32 under a slot's static offset: nothing, the lane's share, or the loop's place. */
  const slotBase = (): Bytes => {
    if (wide) return constant32(0);
    return lanes.format === 'f64' ? get(lane) : [...get(lane), ...constant32(1), op.shiftRight];
  };
  const loadSlot = (base: Bytes, at: number): Bytes => {
    const address = slotAddress(addresses, at);
    if (wide) return [...base, ...access(shape.load, shape.alignment, address)];
    return lanes.format === 'f64' ? [...base, ...access(f64.load, 3, address)] : [...base, ...access([op.loadF32], 2, address), op.promote];
  };
  const storeSlot = (base: Bytes, at: number, what: Bytes): Bytes => {
    const address = slotAddress(addresses, at);
    if (wide) return [...base, ...what, ...access(shape.store, shape.alignment, address)];
    return lanes.format === 'f64' ? [...base, ...what, ...access(f64.store, 3, address)] : [...base, ...what, op.demote, ...access([op.storeF32], 2, address)];
  };
  const scattered = (index: Value): Bytes => [...slotBase(), ...valueOf(index), ...toIndex, ...constant32(stride(lanes)), op.multiply, op.add];
  const tableBase = (table: Table, index: Value): Bytes => [
    ...constant32(0), ...access([op.load32], 2, tables.indexOf(table) * 4), ...valueOf(index), ...toIndex, ...constant32(3), op.shiftLeft, op.add,
  ];

  function valueOf(value: Value): Bytes {
    if (!shared.has(value)) return worked(value);
    const known = kept.get(value);
    if (known !== undefined) return get(known);
    const code = worked(value);
    const index = locals.of(`#shared${kept.size}`);
    kept.set(value, index);
    return [...code, op.tee, ...unsigned(index)];
  }

  function worked(value: Value): Bytes {
    switch (value.kind) {
      case 'number': return shape.constant(value.value);
      case 'local': return get(locals.of(value.name));
      case 'slot': return loadSlot(slotBase(), value.at);
      case 'indexed': return loadSlot(get(pointer()), value.at);
      case 'field': return [...get(lane), ...access(f64.load, 3, fieldAddress(addresses, value.at))];
      case 'read': return [...tableBase(value.table, value.index), ...access(f64.load, 3, 0)];
      case 'read-slot': return loadSlot(scattered(value.index), value.at);
      case 'unary': return unaryOf(value.operation, valueOf(value.of));
      case 'binary': return [...valueOf(value.left), ...valueOf(value.right), ...pairOf(value.operation)];
      case 'choose': return [...valueOf(value.yes), ...valueOf(value.no), ...testOf(value.test), ...shape.choose];
      default: return value satisfies never;
    }
  }
  /** One double has no instruction for the larger and the smaller: the pair is compared and chosen from. */
  const pairOf = (operation: Binary): Bytes => {
    if (operation === 'power') return called('pow');
    const instruction = shape.binary[operation];
    if (instruction !== undefined) return instruction;
    const [left, right] = [locals.of('#left'), locals.of('#right')];
    const order = operation === 'larger' ? [...get(left), ...get(right)] : [...get(right), ...get(left)];
    return [op.set, ...unsigned(right), op.set, ...unsigned(left), ...get(right), ...get(left), ...order, ...shape.compare.less, ...shape.choose];
  };
  const unaryOf = (operation: Unary, of: Bytes): Bytes => [...of, ...(shape.unary[operation] ?? primitive(operation, shape) ?? called(operation))];
  const called = (what: string): Bytes => [op.call, ...unsigned(indexOf(`${what} ${shape.name}`))];

  function testOf(test: Test): Bytes {
    switch (test.kind) {
      case 'compare': return [...valueOf(test.left), ...valueOf(test.right), ...shape.compare[test.by]];
      case 'both': return [...testOf(test.left), ...testOf(test.right), ...shape.both];
      case 'either': return [...testOf(test.left), ...testOf(test.right), ...shape.either];
      case 'not': return [...testOf(test.of), ...shape.not];
      default: return test satisfies never;
    }
  }

  function statement(one: Statement, next: Statement | undefined): Bytes {
    switch (one.kind) {
      case 'keep': return [...valueOf(one.value), op.set, ...unsigned(locals.of(one.local))];
      case 'put': return storeSlot(slotBase(), one.at, valueOf(one.value));
      case 'put-indexed': return storeSlot(get(pointer()), one.at, valueOf(one.value));
      case 'put-at': return storeSlot(scattered(one.index), one.at, valueOf(one.value));
      case 'set': return [...get(lane), ...valueOf(one.value), ...access(f64.store, 3, fieldAddress(addresses, one.field))];
      case 'write': return [...tableBase(one.table, one.index), ...valueOf(one.value), ...access(f64.store, 3, 0)];
      case 'fill': return poured(one.table, one.from, one.count, (at) => storeSlot(slotBase(), one.at + at, [...get(run()), ...access(f64.load, 3, at * 8)]));
      case 'store': return poured(one.table, one.from, one.count, (at) => [...get(run()), ...loadSlot(slotBase(), one.at + at), ...access(f64.store, 3, at * 8)]);
      case 'each': return looped(one.count, one.body);
      case 'when': return [...testOf(one.test), op.if, nothing, ...block(one.yes), op.else, ...block(one.no), op.end];
      case 'while': return whileTrue(testOf(one.test), block(one.body));
      case 'when-any': return [...anyRaised(one.field), op.if, nothing, ...block(one.body), op.end];
      case 'while-any': return whileTrue(anyRaised(one.field), block(one.body));
      case 'call': return [...(mode === 'lane' ? get(lane) : []), op.call, ...unsigned(indexOf(one.procedure))];
      case 'for-lanes': return Array.from({ length: lanes.lanes }, (_, at) => [...constant32(at * fieldBytes), op.call, ...unsigned(indexOf(one.procedure))]).flat();
      case 'external': return external(one, next);
      default: return one satisfies never;
    }
  }

  /** Rates followed by a solve of the same vector are one function: its code is met once, and nothing travels through memory. */
  function external(one: External, next: Statement | undefined): Bytes {
    if (one.name !== 'rates' && one.name !== 'solve') return [op.call, ...unsigned(indexOf(one.name))];
    const fused = one.name === 'rates' && next?.kind === 'external' && next.name === 'solve' && next.into === one.into;
    return [...constant32(one.into * stride(lanes)), op.call, ...unsigned(indexOf(fused ? 'ratesSolve' : one.name))];
  }

  function block(statements: readonly Statement[]): Bytes {
    const parts: Bytes[] = [];
    statements.forEach((one, at) => {
      const before = statements[at - 1];
      const done = one.kind === 'external' && one.name === 'solve' && before?.kind === 'external' && before.name === 'rates' && before.into === one.into;
      if (!done) parts.push(statement(one, statements[at + 1]));
    });
    return parts.flat();
  }

  const whileTrue = (test: Bytes, inner: Bytes): Bytes => [op.block, nothing, op.loop, nothing, ...test, op.isZero, op.branchIf, 1, ...inner, op.branch, 0, op.end, op.end];

  function anyRaised(field: number): Bytes {
    const one = (at: number): Bytes => [...constant32(at * fieldBytes), ...access(f64.load, 3, fieldAddress(addresses, field)), ...f64.constant(1), ...f64.compare.equal];
    return Array.from({ length: lanes.lanes }, (_, at) => (at === 0 ? one(at) : [...one(at), ...f64.either])).flat();
  }

  const run = (): number => locals.of('#run', 'i32');
  /** A run of numbers between a table and slots, its address worked out once. */
  const poured = (table: Table, from: Value, count: number, move: (at: number) => Bytes): Bytes => [
    ...tableBase(table, from), op.set, ...unsigned(run()),
    ...Array.from({ length: count }, (_, at) => move(at)).flat(),
  ];

  /** A loop counts bytes from zero, two turns at once where the count is even. */
  function looped(count: number, statements: readonly Statement[]): Bytes {
    if (!wide) throw new Error(`procedure ${name}: only wide procedures loop over states`);
    const place = unsigned(pointer());
    const forward = [...get(pointer()), ...constant32(stride(lanes)), op.add];
    const turns = count % 2 === 0 ? [...block(statements), ...forward, op.set, ...place, ...block(statements)] : block(statements);
    return [
      ...constant32(0), op.set, ...place,
      op.loop, nothing,
      ...turns,
      ...forward, op.tee, ...place, ...constant32(count * stride(lanes)), op.less,
      op.branchIf, 0, op.end,
    ];
  }

  return { block, valueOf };
}

