import type { Statement, Test, Value } from '../kernel/index.js';

/** Gives back the one object that stands for all equal values. */
export type Interned = (value: Value) => Value;

export function interning(): Interned {
  const known = new Map<string, Value>();
  const names = new Map<Value, number>();
  const nameOf = (value: Value): number => {
    const name = names.get(value) ?? names.size;
    names.set(value, name);
    return name;
  };
  return (value) => {
    const key = keyOf(value, nameOf);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, value);
    nameOf(value);
    return value;
  };
}

function keyOf(value: Value, nameOf: (value: Value) => number): string {
  const names = partsOf(value).map(nameOf).join(',');
  switch (value.kind) {
    case 'number':
      return `number ${Object.is(value.value, -0) ? '-0' : value.value}`;
    case 'slot':
    case 'indexed':
    case 'field':
      return `${value.kind} ${value.at}`;
    case 'unary':
    case 'binary':
      return `${value.operation} ${names}`;
    case 'choose':
      return `choose ${shapeOf(value.test)} ${names}`;
    case 'local':
      return `local ${value.name}`;
    case 'read':
      return `read ${value.table} ${names}`;
    case 'read-slot':
      return `read-slot ${value.at} ${names}`;
    default:
      return value satisfies never;
  }
}

function shapeOf(test: Test): string {
  switch (test.kind) {
    case 'compare':
      return test.by;
    case 'not':
      return `not(${shapeOf(test.of)})`;
    default:
      return `${test.kind}(${shapeOf(test.left)},${shapeOf(test.right)})`;
  }
}

const valuesOf = (test: Test): readonly Value[] => {
  if (test.kind === 'compare') return [test.left, test.right];
  return test.kind === 'not' ? valuesOf(test.of) : [...valuesOf(test.left), ...valuesOf(test.right)];
};

/** The values a value is made of, in the order in which they are worked out. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'unary':
      return [value.of];
    case 'binary':
      return [value.left, value.right];
    case 'choose':
      return [value.yes, value.no, ...valuesOf(value.test)];
    case 'read':
    case 'read-slot':
      return [value.index];
    default:
      return [];
  }
}

/** Asked of every value more often than anything else, so that it makes no list. */
export const isLeaf = ({ kind }: Value): boolean =>
  kind === 'number' || kind === 'slot' || kind === 'indexed' || kind === 'field' || kind === 'local';

/** The same value with every part changed first, then itself. */
export function rebuilt(value: Value, change: (value: Value) => Value): Value {
  switch (value.kind) {
    case 'unary':
      return { ...value, of: change(value.of) };
    case 'binary':
      return { ...value, left: change(value.left), right: change(value.right) };
    case 'choose':
      return { ...value, test: rebuiltTest(value.test, change), yes: change(value.yes), no: change(value.no) };
    case 'read':
    case 'read-slot':
      return { ...value, index: change(value.index) };
    default:
      return value;
  }
}

function rebuiltTest(test: Test, change: (value: Value) => Value): Test {
  if (test.kind === 'compare') return { ...test, left: change(test.left), right: change(test.right) };
  if (test.kind === 'not') return { ...test, of: rebuiltTest(test.of, change) };
  return { ...test, left: rebuiltTest(test.left, change), right: rebuiltTest(test.right, change) };
}

/** Values that occur more than once in straight-line statements and are worth a local: each is worked out once. */
export function repeated(statements: readonly Statement[]): ReadonlySet<Value> {
  const seen = new Set<Value>();
  const twice = new Set<Value>();
  const visit = (value: Value): void => {
    if (isLeaf(value)) return;
    if (seen.has(value)) {
      twice.add(value);
      return;
    }
    seen.add(value);
    partsOf(value).forEach(visit);
  };
  for (const statement of statements) if ('value' in statement) visit(statement.value);
  return twice;
}
