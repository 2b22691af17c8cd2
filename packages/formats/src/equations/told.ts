import { print, rewrite } from '@speciosa/engine/model';
import type { ClosedFlow, Expression, Model, ModelSymbol, ParameterSymbol, PrintStyle } from '@speciosa/engine/model';
import { exact, shownUnit, termsOf } from '../words/index.js';
import type { RateTerm } from '../words/index.js';

/** A row of the table of parameters: one fact, and every part that rests on it. */
export interface ParameterRow {
  readonly number: number;
  readonly symbol: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly fact: string;
  readonly origin: string;
}

/** One equation: its left and its right side in letters. */
export interface Equation {
  readonly left: string;
  readonly right: string;
  /** What follows behind it, such as a unit or the two ends of a flow. */
  readonly note: string;
}

/** A model told in one style of letters. */
export interface Told {
  readonly name: string;
  readonly flows: readonly Equation[];
  readonly rates: readonly Equation[];
  readonly starts: readonly Equation[];
  readonly events: readonly Equation[];
  readonly outputs: readonly Equation[];
  readonly parameters: readonly ParameterRow[];
}

/** How a style writes names: of what has one, and of a derivative, a start, a flow. */
export interface Letters {
  readonly style: PrintStyle;
  readonly name: (words: string) => string;
  readonly rateOf: (state: string) => string;
  readonly startOf: (state: string) => string;
  /** The symbol of a parameter; `number` is its row where its letter stands for several facts, else null. */
  readonly symbol: (letter: string, number: number | null) => string;
}

/** Every equation of a model, in the order of the model, and the table of its parameters. */
export function tell(model: Model, letters: Letters): Told {
  const rows = rowsOf(model);
  const renamed = (tree: Expression): string =>
    print(
      rewrite(tree, (node) => (node.kind === 'reference' ? { ...node, symbol: shownAs(node.symbol, model, rows, letters) } : node)),
      letters.style,
    );
  const terms = termsOf(model);
  const state = (at: number): string => letters.name(nameOf(model.states[at], model));
  return {
    name: model.name,
    flows: model.flows.map((flow) => ({
      left: flowName(flow, model, letters),
      right: renamed(flow.rate),
      note: `${nameOf(flow.from, model)} -> ${nameOf(flow.to, model)}`,
    })),
    rates: model.states.map((_, at) => ({
      left: letters.rateOf(state(at)),
      right: summed(terms[at] ?? [], renamed, (flow) => flowName(flow, model, letters)),
      note: '',
    })),
    starts: model.states.map(({ unit }, at) => ({
      left: letters.startOf(state(at)),
      right: renamed(model.starts[at] ?? zero),
      note: shownUnit(unit),
    })),
    events: model.events.map(({ sentence, when: { is, left, right }, set }) => ({
      left: letters.name(sentence),
      right: `${renamed(left)} ${is === 'less than' ? '<' : letters.style === 'text' ? '<=' : '\\le'} ${renamed(right)}`,
      note: set.map(({ state: changed, to }) => `${nameOf(changed, model)} := ${print(to, 'text')}`).join('; '),
    })),
    outputs: model.outputs.map(({ path, unit, expression }) => ({
      left: letters.name(path),
      right: renamed(expression),
      note: shownUnit(unit),
    })),
    parameters: rows.map(({ symbols: [first], number }) => rowOf(first, number, letters, rows)),
  };
}

const zero: Expression = { kind: 'constant', value: 0, unit: '' };

/** The name where it is the only one, else the path. */
function nameOf(symbol: { readonly name: string; readonly path: string } | undefined, { states }: Model): string {
  if (symbol === undefined) return '';
  return states.filter(({ name }) => name === symbol.name).length > 1 ? symbol.path : symbol.name;
}

/** The sentence where no other flow says it, else the path. */
const flowName = ({ sentence, path }: ClosedFlow, { flows }: Model, letters: Letters): string =>
  letters.name(flows.filter((flow) => flow.sentence === sentence).length > 1 ? path : sentence);

interface Row {
  readonly number: number;
  readonly symbols: readonly [ParameterSymbol, ...ParameterSymbol[]];
}

function rowsOf({ parameters }: Model): readonly Row[] {
  const rows = new Map<string, [ParameterSymbol, ...ParameterSymbol[]]>();
  for (const symbol of parameters) {
    const key = JSON.stringify([symbol.given.id, symbol.given.value, symbol.symbol]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [symbol]);
    else row.push(symbol);
  }
  return [...rows.values()].map((symbols, at) => ({ number: at + 1, symbols }));
}

/** The row's number, where the letter alone would not tell which fact is meant. */
const numberIn = (row: Row, rows: readonly Row[]): number | null =>
  rows.filter(({ symbols: [first] }) => first.symbol === row.symbols[0].symbol).length > 1 ? row.number : null;

function shownAs(symbol: ModelSymbol, model: Model, rows: readonly Row[], letters: Letters): ModelSymbol {
  if (symbol.kind !== 'parameter') return { ...symbol, name: nameOf(symbol, model) };
  const row = rows.find(({ symbols }) => symbols.includes(symbol));
  const letter = letters.symbol(symbol.symbol, row === undefined ? null : numberIn(row, rows));
  return letters.style === 'latex'
    ? { ...symbol, symbol: letter }
    : { kind: 'input', name: letter, path: symbol.path, unit: symbol.unit, wants: 'value', molecule: null };
}

function summed(terms: readonly RateTerm[], printed: (tree: Expression) => string, named: (flow: ClosedFlow) => string): string {
  const parts = terms.map((term) => (term.kind === 'flow' ? { minus: !term.arrives, text: named(term.flow) } : signed(term.tree, printed)));
  const [first, ...rest] = parts;
  if (first === undefined) return '0';
  return rest.reduce((text, { minus, text: next }) => `${text} ${minus ? '-' : '+'} ${next}`, `${first.minus ? '-' : ''}${first.text}`);
}

/** A product that begins with a minus is taken away; a choice is put in brackets, since its words would run on. */
function signed(tree: Expression, printed: (tree: Expression) => string): { readonly minus: boolean; readonly text: string } {
  const text = printed(tree);
  if (tree.kind === 'product' && text.startsWith('-')) return { minus: true, text: text.slice(1) };
  return { minus: false, text: tree.kind === 'choose' || tree.kind === 'sum' ? `(${text})` : text };
}

function rowOf(symbol: ParameterSymbol, number: number, letters: Letters, rows: readonly Row[]): ParameterRow {
  const { name, given } = symbol;
  const own = rows[number - 1];
  return {
    number,
    name,
    symbol: letters.symbol(symbol.symbol, own === undefined ? null : numberIn(own, rows)),
    value: exact(given.value),
    unit: shownUnit(given.unit),
    fact: given.id,
    origin: given.origin,
  };
}
