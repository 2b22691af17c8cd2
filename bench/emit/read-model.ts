import { answer, coherentValue, differentiate } from '@speciosa/engine/model';
import type { AnswersForKinds, Expression, Model, ModelSymbol } from '@speciosa/engine/model';
import { graph } from './graph.js';
import type { Graph, Term } from './graph.js';

/** Where a value goes. */
export interface Store {
  readonly at: number;
  readonly term: Term;
}

/** The equations of a model as shared terms: rates by state, and the Jacobian's entries that may differ from zero. */
export interface Shared {
  readonly stateCount: number;
  readonly parameterCount: number;
  readonly rates: readonly Store[];
  /** Column-major, as dense solvers want it: d rate[row] / d state[column] at column * stateCount + row. */
  readonly jacobian: readonly Store[];
}

export function readModel(model: Model): Shared {
  const read = readerOf(model, graph());
  const stateCount = model.states.length;
  const jacobian = model.states.flatMap((state, column) =>
    model.rates.map((rate, row) => ({ at: column * stateCount + row, term: read(differentiate(rate, state)) })),
  );
  return {
    stateCount,
    parameterCount: model.parameters.length,
    rates: model.rates.map((rate, at) => ({ at, term: read(rate) })),
    jacobian: jacobian.filter(({ term }) => term.kind !== 'number' || term.value !== 0),
  };
}

type Read = (expression: Expression) => Term;

function readerOf(model: Model, terms: Graph): Read {
  const leaves = new Map<ModelSymbol, Term>([
    ...model.states.map((state, index) => [state, terms.leaf('state', index)] as const),
    ...model.parameters.map((parameter, index) => [parameter, terms.leaf('parameter', index)] as const),
  ]);
  const read: Read = (expression) => answer(table, expression);
  const factors = (node: Expression): readonly Term[] => factorsOf(node, read, terms);
  const table: AnswersForKinds<Term> = {
    constant: (node) => terms.number(coherentValue(node)),
    reference: ({ symbol }) => leafOf(symbol, leaves),
    time: () => terms.leaf('time', 0),
    sum: (node) => terms.sum(node.terms.map(read)),
    product: (node) => terms.product(factors(node)),
    quotient: (node) => terms.product(factors(node)),
    power: ({ base, exponent }) => terms.call('pow', [base, exponent].map(read)),
    call: ({ name, argument }) => terms.call(name, [read(argument)]),
    maximum: ({ operands }) => operands.map(read).reduce((a, b) => terms.call('fmax', [a, b])),
    minimum: ({ operands }) => operands.map(read).reduce((a, b) => terms.call('fmin', [a, b])),
    choose: ({ when, then, otherwise }) =>
      terms.choose(when.is === 'less than' ? '<' : '<=', [when.left, when.right, then, otherwise].map(read)),
    delayed: () => refuse('a delayed value'),
  };
  return read;
}

/** A fraction becomes factors, so that one division serves every place with the same denominator. */
function factorsOf(node: Expression, read: Read, terms: Graph): readonly Term[] {
  if (node.kind === 'product') return node.factors.flatMap((factor) => factorsOf(factor, read, terms));
  if (node.kind !== 'quotient') return [read(node)];
  return [...factorsOf(node.numerator, read, terms), ...factorsOf(node.denominator, read, terms).map(terms.inverse)];
}

function refuse(what: string): never {
  throw new RangeError(`expected equations that every peer can solve, found ${what}; take it out of what is measured`);
}

function leafOf(symbol: ModelSymbol, leaves: ReadonlyMap<ModelSymbol, Term>): Term {
  const leaf = leaves.get(symbol);
  if (leaf === undefined) throw new Error(`${symbol.path} has no place in this model`);
  return leaf;
}
