import { exp, exponentOf, log, powerOfTwo, significandOf } from '../real/index.js';
import type { Comparison, External, Flow, Placing, Procedure, Statement, Test, Unary, Value } from '../kernel/index.js';
import {
  applied,
  at,
  bothOf,
  branch,
  chosen,
  combined,
  compared,
  constant,
  each,
  eitherOf,
  fillSlots,
  indexed,
  later,
  loop,
  notOf,
  nothing,
  offsetRead,
  putAt,
  putIndexed,
  raised,
  store,
  storeSlots,
  tableRead,
  write,
} from './closures.js';
import type { Act, Memory, Read } from './closures.js';

export type Externals = (external: External) => () => void;

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
  switch (statement.kind) {
    case 'keep':
    case 'put':
    case 'put-indexed':
    case 'put-row':
    case 'put-at':
    case 'set':
    case 'set-row':
    case 'write':
      return placing(reader, statement);
    case 'fill':
      return fillSlots(reader.memory, statement, valueOf(reader, statement.from));
    case 'store':
      return storeSlots(reader.memory, statement, valueOf(reader, statement.from));
    case 'deal':
      return storeSlots(reader.memory, statement, at(reader.memory.fields, statement.from));
    default:
      return flow(reader, statement);
  }
}

function placing(reader: Reader, statement: Placing): Act {
  const { memory, locals } = reader;
  const value = valueOf(reader, statement.value);
  switch (statement.kind) {
    case 'keep':
      return store(locals, place(reader, statement.local), value);
    case 'put':
    case 'put-row':
      return store(memory.slots, statement.at, value);
    case 'set':
    case 'set-row':
      return store(memory.fields, statement.field, value);
    case 'put-indexed':
      return putIndexed(memory, statement.at, value);
    case 'put-at':
      return putAt(memory, statement.at, valueOf(reader, statement.index), value);
    case 'write':
      return write(memory, statement.table, valueOf(reader, statement.index), value);
    default:
      return statement satisfies never;
  }
}

function flow(reader: Reader, statement: Flow): Act {
  const { memory, made, externals } = reader;
  switch (statement.kind) {
    case 'external':
      return externals(statement);
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
