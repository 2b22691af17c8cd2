import type { Term } from './graph.js';
import type { Store } from './read-model.js';

/** How a language names things. */
export interface Spelling {
  state(at: number): string;
  parameter(at: number): string;
  /** Where a result goes. */
  into(at: number): string;
  /** Name of a shared term. */
  named(at: number): string;
  /** The line that gives a shared term its name. */
  shared(name: string, text: string): string;
}

/** Straight lines: a name for every term used more than once, then the stores. */
export function lines(
  stores: readonly Store[],
  spelling: Spelling,
  known: ReadonlyMap<Term, string> = new Map(),
): { text: string; operations: number } {
  const uses = usesIn(stores, known);
  const names = new Map<Term, string>();
  const written: string[] = [];
  let operations = 0;
  const write = (term: Term): string => {
    const named = known.get(term) ?? names.get(term);
    if (named !== undefined) return named;
    const text = spelled(term, spelling, write);
    if (term.of.length === 0) return text;
    operations += term.kind === 'negate' ? 0 : 1;
    if ((uses.get(term) ?? 0) < 2) return text;
    const name = spelling.named(names.size);
    names.set(term, name);
    written.push(spelling.shared(name, text));
    return name;
  };
  const results = stores.map(({ at, term }) => `${spelling.into(at)} = ${write(term)};`);
  return { text: [...written, ...results].join('\n'), operations };
}

function usesIn(stores: readonly Store[], known: ReadonlyMap<Term, string>): ReadonlyMap<Term, number> {
  const uses = new Map<Term, number>();
  const visit = (term: Term): void => {
    const before = uses.get(term) ?? 0;
    uses.set(term, before + 1);
    if (before === 0 && !known.has(term)) term.of.forEach(visit);
  };
  for (const { term } of stores) visit(term);
  return uses;
}

const literal = (value: number): string => (Number.isFinite(value) ? `(${value.toExponential(17)})` : '(0.0 / 0.0)');

function spelled(term: Term, spelling: Spelling, write: (term: Term) => string): string {
  const part = (index: number): string => {
    const child = term.of[index];
    if (child === undefined) throw new Error(`${term.kind} needs operand ${index}`);
    return write(child);
  };
  switch (term.kind) {
    case 'number':
      return literal(term.value);
    case 'state':
      return spelling.state(term.value);
    case 'parameter':
      return spelling.parameter(term.value);
    case 'time':
      return 't';
    case 'add':
      return `(${part(0)} + ${part(1)})`;
    case 'multiply':
      return `(${part(0)} * ${part(1)})`;
    case 'inverse':
      return `(1.0 / ${part(0)})`;
    case 'negate':
      return `(-${part(0)})`;
    case 'call':
      return `${term.name}(${term.of.map((_, index) => part(index)).join(', ')})`;
    case 'choose':
      return `(${part(0)} ${term.name} ${part(1)} ? ${part(2)} : ${part(3)})`;
    default:
      return unheardOf(term.kind);
  }
}

function unheardOf(kind: never): never {
  throw new TypeError(`no such kind of term: ${String(kind)}`);
}
