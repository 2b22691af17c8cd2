import { exp, exponentOf, log, pow, powerOfTwo, significandOf } from '../real/index.js';
import type { Binary, Comparison, External, Procedure, Statement, Table, Tables, Test, Unary, Value } from '../kernel/index.js';

/** Memory that a program reads and writes when it is read with numbers: one lane. */
export interface Memory {
  readonly slots: Float64Array;
  readonly fields: Float64Array;
  tables: Tables;
  /** Where the innermost loop stands. */
  index: number;
}

export type Externals = (external: External) => () => void;

type Read = () => number;
type Act = () => void;

const unaryOf: Readonly<Record<Unary, (x: number) => number>> = {
  negate: (x) => -x,
  absolute: Math.abs,
  squareRoot: Math.sqrt,
  floor: Math.floor,
  exp,
  log,
  exponent: exponentOf,
  significand: significandOf,
  powerOfTwo,
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

const comparisonOf: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  less: (a, b) => a < b,
  'at-most': (a, b) => a <= b,
  equal: (a, b) => a === b,
};

/** Procedures as closures over one memory, by name. Made once; running them allocates nothing. */
export function readProcedures(procedures: readonly Procedure[], memory: Memory, externals: Externals): ReadonlyMap<string, Act> {
  const made = new Map<string, Act>();
  for (const { name, body } of procedures)
    made.set(name, block({ memory, externals, made, places: new Map(), locals: new Float64Array(64) }, body));
  return made;
}

/** Everything that reading one procedure needs. */
interface Reader {
  readonly memory: Memory;
  readonly externals: Externals;
  readonly made: ReadonlyMap<string, Act>;
  /** Locals by name, and where their numbers are. */
  readonly places: Map<string, number>;
  readonly locals: Float64Array;
}

function place({ places, locals }: Reader, name: string): number {
  const known = places.get(name) ?? places.size;
  places.set(name, known);
  if (known >= locals.length) throw new RangeError(`more than ${locals.length} locals in one procedure`);
  return known;
}

function valueOf(reader: Reader, value: Value): Read {
  const { memory, locals } = reader;
  const read = (of: Value): Read => valueOf(reader, of);
  switch (value.kind) {
    case 'number':
      return constant(value.value);
    case 'slot':
      return at(memory.slots, value.at);
    case 'field':
      return at(memory.fields, value.at);
    case 'local':
      return at(locals, place(reader, value.name));
    case 'indexed':
      return indexed(memory, value.at);
    case 'read':
      return tableRead(memory, value.table, read(value.index));
    case 'read-slot':
      return offsetRead(memory, value.at, read(value.index));
    case 'unary':
      return applied(unaryOf[value.operation], read(value.of));
    case 'binary':
      return combined(value.operation, read(value.left), read(value.right));
    case 'choose':
      return chosen(testOf(reader, value.test), read(value.yes), read(value.no));
    default:
      return value satisfies never;
  }
}

function testOf(reader: Reader, test: Test): () => boolean {
  switch (test.kind) {
    case 'compare':
      return compared(comparisonOf[test.by], valueOf(reader, test.left), valueOf(reader, test.right));
    case 'both':
      return bothOf(testOf(reader, test.left), testOf(reader, test.right));
    case 'either':
      return eitherOf(testOf(reader, test.left), testOf(reader, test.right));
    case 'not':
      return notOf(testOf(reader, test.of));
    default:
      return test satisfies never;
  }
}

function act(reader: Reader, statement: Statement): Act {
  const { memory, locals, made, externals } = reader;
  const read = (of: Value): Read => valueOf(reader, of);
  switch (statement.kind) {
    case 'external':
      return externals(statement);
    case 'keep':
      return store(locals, place(reader, statement.local), read(statement.value));
    case 'put':
    case 'put-row':
      return store(memory.slots, statement.at, read(statement.value));
    case 'set':
    case 'set-row':
      return store(memory.fields, statement.field, read(statement.value));
    case 'put-indexed':
      return putIndexed(memory, statement.at, read(statement.value));
    case 'put-at':
      return putAt(memory, statement.at, read(statement.index), read(statement.value));
    case 'write':
      return write(memory, statement.table, read(statement.index), read(statement.value));
    case 'fill':
      return fillSlots(memory, statement, read(statement.from));
    case 'store':
      return storeSlots(memory, statement, read(statement.from));
    case 'deal':
      return storeSlots(memory, statement, at(memory.fields, statement.from));
    case 'each':
      return each(memory, statement.count, block(reader, statement.body));
    case 'when':
      return branch(testOf(reader, statement.test), block(reader, statement.yes), block(reader, statement.no));
    case 'while':
      return loop(testOf(reader, statement.test), block(reader, statement.body));
    case 'when-any':
      return branch(raised(memory, statement.field), block(reader, statement.body), nothing);
    case 'while-any':
      return loop(raised(memory, statement.field), block(reader, statement.body));
    case 'call':
      return later(made, statement.procedure);
    case 'for-lanes':
    case 'for-rows':
      return later(made, statement.procedure);
    default:
      return statement satisfies never;
  }
}

function block(reader: Reader, statements: readonly Statement[]): Act {
  const acts = statements.map((statement) => act(reader, statement));
  return () => {
    for (let i = 0; i < acts.length; i += 1) acts[i]();
  };
}

const indexed =
  (memory: Memory, base: number): Read =>
  () =>
    memory.slots[base + memory.index];
const tableRead =
  (memory: Memory, table: Table, which: Read): Read =>
  () =>
    memory.tables[table][which()];
const offsetRead =
  ({ slots }: Memory, base: number, which: Read): Read =>
  () =>
    slots[base + which()];
const putIndexed =
  (memory: Memory, base: number, what: Read): Act =>
  () => {
    memory.slots[base + memory.index] = what();
  };
const putAt =
  ({ slots }: Memory, base: number, which: Read, what: Read): Act =>
  () => {
    slots[base + which()] = what();
  };
const write =
  (memory: Memory, table: Table, which: Read, what: Read): Act =>
  () => {
    memory.tables[table][which()] = what();
  };
const raised =
  ({ fields }: Memory, field: number) =>
  (): boolean =>
    fields[field] === 1;
const each =
  (memory: Memory, count: number, body: Act): Act =>
  () => {
    for (memory.index = 0; memory.index < count; memory.index += 1) body();
  };
const later =
  (made: ReadonlyMap<string, Act>, name: string): Act =>
  () =>
    (made.get(name) ?? unknown(name))();

interface Run {
  readonly table: Table;
  readonly slots: readonly number[];
}

const fillSlots =
  (memory: Memory, { table, slots }: Run, from: Read): Act =>
  () => {
    const start = from();
    for (let i = 0; i < slots.length; i += 1) memory.slots[slots[i]] = memory.tables[table][start + i];
  };
const storeSlots =
  (memory: Memory, { table, slots }: Run, from: Read): Act =>
  () => {
    const start = from();
    for (let i = 0; i < slots.length; i += 1) memory.tables[table][start + i] = memory.slots[slots[i]];
  };

const nothing: Act = () => {};
const unknown = (name: string): never => {
  throw new Error(`no procedure is called ${name}`);
};
const constant =
  (value: number): Read =>
  () =>
    value;
const at =
  (from: Float64Array, place: number): Read =>
  () =>
    from[place];
const store =
  (into: Float64Array, place: number, what: Read): Act =>
  () => {
    into[place] = what();
  };
const applied =
  (f: (x: number) => number, of: Read): Read =>
  () =>
    f(of());
const chosen =
  (test: () => boolean, yes: Read, no: Read): Read =>
  () =>
    test() ? yes() : no();
const compared = (by: (a: number, b: number) => boolean, left: Read, right: Read) => (): boolean => by(left(), right());
const bothOf = (left: () => boolean, right: () => boolean) => (): boolean => left() && right();
const eitherOf = (left: () => boolean, right: () => boolean) => (): boolean => left() || right();
const notOf = (of: () => boolean) => (): boolean => !of();
const branch =
  (test: () => boolean, yes: Act, no: Act): Act =>
  () =>
    test() ? yes() : no();
const loop =
  (test: () => boolean, body: Act): Act =>
  () => {
    while (test()) body();
  };

/** The four everyday operations get a closure of their own: a call less in the hottest place. */
function combined(operation: Binary, a: Read, b: Read): Read {
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
