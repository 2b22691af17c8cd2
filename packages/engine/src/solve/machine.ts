import { exp, exponentOf, log, pow, powerOfTwo, significandOf } from '../real/index.js';
import type { Binary, Comparison, External, Procedure, Statement, Tables, Test, Unary, Value } from '../kernel/index.js';

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

const unaryOf: Readonly<Record<Unary, (x: number) => number>> = { negate: (x) => -x, absolute: Math.abs, squareRoot: Math.sqrt, floor: Math.floor, exp, log, exponent: exponentOf, significand: significandOf, powerOfTwo };

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
  for (const { name, body } of procedures) made.set(name, reader(memory, externals, made).block(body));
  return made;
}

function reader(memory: Memory, externals: Externals, made: ReadonlyMap<string, Act>) {
  const { slots, fields } = memory;
  const places = new Map<string, number>();
  const locals = new Float64Array(32);
  const place = (name: string): number => {
    const known = places.get(name) ?? places.size;
    places.set(name, known);
    if (known >= locals.length) throw new RangeError(`more than ${locals.length} locals in one procedure`);
    return known;
  };

  function valueOf(value: Value): Read {
    switch (value.kind) {
      case 'number': return constant(value.value);
      case 'slot': return at(slots, value.at);
      case 'field': return at(fields, value.at);
      case 'local': return at(locals, place(value.name));
      case 'indexed': return () => slots[value.at + memory.index];
      case 'read': return tableRead(value.table, valueOf(value.index));
      case 'read-slot': return offsetRead(value.at, valueOf(value.index));
      case 'unary': return applied(unaryOf[value.operation], valueOf(value.of));
      case 'binary': return combined(value.operation, valueOf(value.left), valueOf(value.right));
      case 'choose': return chosen(testOf(value.test), valueOf(value.yes), valueOf(value.no));
      default: return value satisfies never;
    }
  }
  const tableRead = (table: keyof Tables, which: Read): Read => () => memory.tables[table][which()];
  const offsetRead = (base: number, which: Read): Read => () => slots[base + which()];

  function testOf(test: Test): () => boolean {
    switch (test.kind) {
      case 'compare': return compared(comparisonOf[test.by], valueOf(test.left), valueOf(test.right));
      case 'both': return bothOf(testOf(test.left), testOf(test.right));
      case 'either': return eitherOf(testOf(test.left), testOf(test.right));
      case 'not': return notOf(testOf(test.of));
      default: return test satisfies never;
    }
  }

  function act(statement: Statement): Act {
    switch (statement.kind) {
      case 'external': return externals(statement);
      case 'keep': return store(locals, place(statement.local), valueOf(statement.value));
      case 'put': return store(slots, statement.at, valueOf(statement.value));
      case 'set': return store(fields, statement.field, valueOf(statement.value));
      case 'put-indexed': return putIndexed(statement.at, valueOf(statement.value));
      case 'put-at': return putAt(statement.at, valueOf(statement.index), valueOf(statement.value));
      case 'write': return write(statement.table, valueOf(statement.index), valueOf(statement.value));
      case 'fill': return fill(statement.table, valueOf(statement.from), statement.at, statement.count);
      case 'store': return storeAll(statement.table, valueOf(statement.from), statement.at, statement.count);
      case 'each': return each(statement.count, block(statement.body));
      case 'when': return branch(testOf(statement.test), block(statement.yes), block(statement.no));
      case 'while': return loop(testOf(statement.test), block(statement.body));
      case 'when-any': return branch(raised(statement.field), block(statement.body), nothing);
      case 'while-any': return loop(raised(statement.field), block(statement.body));
      case 'call': return later(statement.procedure);
      case 'for-lanes': return later(statement.procedure);
      default: return statement satisfies never;
    }
  }
  const putIndexed = (base: number, what: Read): Act => () => { slots[base + memory.index] = what(); };
  const putAt = (base: number, which: Read, what: Read): Act => () => { slots[base + which()] = what(); };
  const write = (table: keyof Tables, which: Read, what: Read): Act => () => { memory.tables[table][which()] = what(); };
  const fill = (table: keyof Tables, from: Read, base: number, count: number): Act => () => {
    const [start, numbers] = [from(), memory.tables[table]];
    for (let i = 0; i < count; i += 1) slots[base + i] = numbers[start + i];
  };
  const storeAll = (table: keyof Tables, from: Read, base: number, count: number): Act => () => {
    const [start, numbers] = [from(), memory.tables[table]];
    for (let i = 0; i < count; i += 1) numbers[start + i] = slots[base + i];
  };
  const raised = (field: number) => (): boolean => fields[field] === 1;
  const each = (count: number, body: Act): Act => () => { for (memory.index = 0; memory.index < count; memory.index += 1) body(); };
  const later = (name: string): Act => () => (made.get(name) ?? unknown(name))();

  function block(statements: readonly Statement[]): Act {
    const acts = statements.map(act);
    return () => { for (let i = 0; i < acts.length; i += 1) acts[i](); };
  }
  return { block };
}

const nothing: Act = () => {};
const unknown = (name: string): never => { throw new Error(`no procedure is called ${name}`); };
const constant = (value: number): Read => () => value;
const at = (from: Float64Array, place: number): Read => () => from[place];
const store = (into: Float64Array, place: number, what: Read): Act => () => { into[place] = what(); };
const applied = (f: (x: number) => number, of: Read): Read => () => f(of());
const chosen = (test: () => boolean, yes: Read, no: Read): Read => () => (test() ? yes() : no());
const compared = (by: (a: number, b: number) => boolean, left: Read, right: Read) => (): boolean => by(left(), right());
const bothOf = (left: () => boolean, right: () => boolean) => (): boolean => left() && right();
const eitherOf = (left: () => boolean, right: () => boolean) => (): boolean => left() || right();
const notOf = (of: () => boolean) => (): boolean => !of();
const branch = (test: () => boolean, yes: Act, no: Act): Act => () => (test() ? yes() : no());
const loop = (test: () => boolean, body: Act): Act => () => { while (test()) body(); };

/** The four everyday operations get a closure of their own: a call less in the hottest place. */
function combined(operation: Binary, a: Read, b: Read): Read {
  switch (operation) {
    case 'add': return () => a() + b();
    case 'subtract': return () => a() - b();
    case 'multiply': return () => a() * b();
    case 'divide': return () => a() / b();
    default: return generalPair(binaryOf[operation], a, b);
  }
}
const generalPair = (f: (a: number, b: number) => number, a: Read, b: Read): Read => () => f(a(), b());
