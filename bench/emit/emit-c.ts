import type { Model } from '@speciosa/engine/model';
import type { Term } from './graph.js';
import { readModel } from './read-model.js';
import type { Store } from './read-model.js';

/** Source of C, and how much work it is. */
export interface Emitted {
  readonly source: string;
  /** Additions, multiplications and divisions of one call; settled terms are not counted, they are worked out once a person. */
  readonly operations: { readonly rates: number; readonly jacobian: number };
}

/**
 * A header of C with the equations of a model, as a careful author would write them by hand: shared
 * terms once, what a person settles worked out beforehand by `prepare`.
 *
 *   prepare(p, d)        p: parameters, d: what follows from them
 *   rates(t, y, d, o)    o: d state / d time
 *   jacobian(t, y, d, o) o: column-major dense; only entries that may differ from zero are written
 */
export function emitC(model: Model): Emitted {
  const { stateCount, parameterCount, rates, jacobian } = readModel(model);
  const settled = settledIn([...rates, ...jacobian].map(({ term }) => term));
  const prepare = body(settled.map((term, at) => ({ at, term })), 'd', () => undefined);
  const known = new Map(settled.map((term, at) => [term, `d[${at}]`]));
  const lookUp = (term: Term): string | undefined => known.get(term);
  const parts = { rates: body(rates, 'o', lookUp), jacobian: body(jacobian, 'o', lookUp) };
  const source = [
    '#include <math.h>',
    `enum { STATES = ${stateCount}, PARAMETERS = ${parameterCount}, DERIVED = ${Math.max(1, settled.length)} };`,
    `static void prepare(const double *restrict p, double *restrict d) {\n${prepare.text}\n}`,
    ...(['rates', 'jacobian'] as const).map((name) => `static void ${name}(double t, const double *restrict y, const double *restrict d, double *restrict o) {\n(void)t;\n${parts[name].text}\n}`),
  ].join('\n');
  return { source: `${source}\n`, operations: { rates: parts.rates.operations, jacobian: parts.jacobian.operations } };
}

/** The largest settled terms that something unsettled needs; bare numbers are written where they stand. */
function settledIn(roots: readonly Term[]): readonly Term[] {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (!term.settled) term.of.forEach(visit);
    else if (term.kind !== 'number') found.add(term);
  };
  roots.forEach(visit);
  return [...found];
}

/** Straight lines: a name for every term used more than once, then the stores. */
function body(stores: readonly Store[], into: string, lookUp: (term: Term) => string | undefined): { text: string; operations: number } {
  const uses = usesIn(stores, lookUp);
  const names = new Map<Term, string>();
  const lines: string[] = [];
  let operations = 0;
  const write = (term: Term): string => {
    const named = lookUp(term) ?? names.get(term);
    if (named !== undefined) return named;
    const text = spelled(term, write);
    if (term.of.length === 0) return text;
    operations += term.kind === 'negate' ? 0 : 1;
    if ((uses.get(term) ?? 0) < 2) return text;
    const name = `v${names.size}`;
    names.set(term, name);
    lines.push(`const double ${name} = ${text};`);
    return name;
  };
  const written = stores.map(({ at, term }) => `${into}[${at}] = ${write(term)};`);
  return { text: [...lines, ...written].join('\n'), operations };
}

function usesIn(stores: readonly Store[], lookUp: (term: Term) => string | undefined): ReadonlyMap<Term, number> {
  const uses = new Map<Term, number>();
  const visit = (term: Term): void => {
    const before = uses.get(term) ?? 0;
    uses.set(term, before + 1);
    if (before === 0 && lookUp(term) === undefined) term.of.forEach(visit);
  };
  for (const { term } of stores) visit(term);
  return uses;
}

const literal = (value: number): string => (Number.isFinite(value) ? `(${value.toExponential(17)})` : '(0.0 / 0.0)');

function spelled(term: Term, write: (term: Term) => string): string {
  const part = (index: number): string => {
    const child = term.of[index];
    if (child === undefined) throw new Error(`${term.kind} needs operand ${index}`);
    return write(child);
  };
  switch (term.kind) {
    case 'number': return literal(term.value);
    case 'state': return `y[${term.value}]`;
    case 'parameter': return `p[${term.value}]`;
    case 'time': return 't';
    case 'add': return `(${part(0)} + ${part(1)})`;
    case 'multiply': return `(${part(0)} * ${part(1)})`;
    case 'inverse': return `(1.0 / ${part(0)})`;
    case 'negate': return `(-${part(0)})`;
    case 'call': return `${term.name}(${term.of.map((_, index) => part(index)).join(', ')})`;
    case 'choose': return `(${part(0)} ${term.name} ${part(1)} ? ${part(2)} : ${part(3)})`;
    default: return unheardOf(term.kind);
  }
}

function unheardOf(kind: never): never {
  throw new TypeError(`no such kind of term: ${String(kind)}`);
}
