import { pow } from '../real/index.js';
import type { Binary, Table, Tables } from '../kernel/index.js';

/** Memory that a program reads and writes when it is read with numbers: one lane. */
export interface Memory {
  readonly slots: Float64Array;
  readonly fields: Float64Array;
  tables: Tables;
  /** Where the innermost loop stands. */
  index: number;
}

export type Read = () => number;
export type Act = () => void;

export const indexed =
  (memory: Memory, base: number): Read =>
  () =>
    memory.slots[base + memory.index];
export const tableRead =
  (memory: Memory, table: Table, which: Read): Read =>
  () =>
    memory.tables[table][which()];
export const offsetRead =
  ({ slots }: Memory, base: number, which: Read): Read =>
  () =>
    slots[base + which()];
export const putIndexed =
  (memory: Memory, base: number, what: Read): Act =>
  () => {
    memory.slots[base + memory.index] = what();
  };
export const putAt =
  ({ slots }: Memory, base: number, which: Read, what: Read): Act =>
  () => {
    slots[base + which()] = what();
  };
export const write =
  (memory: Memory, table: Table, which: Read, what: Read): Act =>
  () => {
    memory.tables[table][which()] = what();
  };
export const raised =
  ({ fields }: Memory, field: number) =>
  (): boolean =>
    fields[field] === 1;
export const each =
  (memory: Memory, count: number, body: Act): Act =>
  () => {
    for (memory.index = 0; memory.index < count; memory.index += 1) body();
  };
export const later =
  (made: ReadonlyMap<string, Act>, name: string): Act =>
  () =>
    (made.get(name) ?? unknown(name))();

interface Run {
  readonly table: Table;
  readonly slots: readonly number[];
}

export const fillSlots =
  (memory: Memory, { table, slots }: Run, from: Read): Act =>
  () => {
    const start = from();
    for (let i = 0; i < slots.length; i += 1) memory.slots[slots[i]] = memory.tables[table][start + i];
  };
export const storeSlots =
  (memory: Memory, { table, slots }: Run, from: Read): Act =>
  () => {
    const start = from();
    for (let i = 0; i < slots.length; i += 1) memory.tables[table][start + i] = memory.slots[slots[i]];
  };

export const nothing: Act = () => {};
const unknown = (name: string): never => {
  throw new Error(`no procedure is called ${name}`);
};
export const constant =
  (value: number): Read =>
  () =>
    value;
export const at =
  (from: Float64Array, place: number): Read =>
  () =>
    from[place];
export const store =
  (into: Float64Array, place: number, what: Read): Act =>
  () => {
    into[place] = what();
  };
export const applied =
  (f: (x: number) => number, of: Read): Read =>
  () =>
    f(of());
export const chosen =
  (test: () => boolean, yes: Read, no: Read): Read =>
  () =>
    test() ? yes() : no();
export const compared = (by: (a: number, b: number) => boolean, left: Read, right: Read) => (): boolean => by(left(), right());
export const bothOf = (left: () => boolean, right: () => boolean) => (): boolean => left() && right();
export const eitherOf = (left: () => boolean, right: () => boolean) => (): boolean => left() || right();
export const notOf = (of: () => boolean) => (): boolean => !of();
export const branch =
  (test: () => boolean, yes: Act, no: Act): Act =>
  () =>
    test() ? yes() : no();
export const loop =
  (test: () => boolean, body: Act): Act =>
  () => {
    while (test()) body();
  };

const binaryOf: Readonly<Record<Binary, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  minimum: Math.min,
  maximum: Math.max,
  smaller: (a, b) => (b < a ? b : a),
  larger: (a, b) => (a < b ? b : a),
  power: pow,
};

/** The four everyday operations get a closure of their own: a call less in the hottest place. */
export function combined(operation: Binary, a: Read, b: Read): Read {
  switch (operation) {
    case 'add':
      return () => a() + b();
    case 'subtract':
      return () => a() - b();
    case 'multiply':
      return () => a() * b();
    case 'divide':
      return () => a() / b();
    default:
      return generalPair(binaryOf[operation], a, b);
  }
}
const generalPair =
  (f: (a: number, b: number) => number, a: Read, b: Read): Read =>
  () =>
    f(a(), b());
