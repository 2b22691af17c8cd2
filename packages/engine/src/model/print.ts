import { answer } from './expression.js';
import type { AnswersForKinds, Expression } from './expression.js';
import type { ModelSymbol } from './symbol.js';

export type PrintStyle = 'text' | 'latex';

/** How tightly a node binds: a looser child is put in brackets. */
const binding: AnswersForKinds<number> = {
  constant: ({ value }) => (value < 0 ? 1 : 4),
  reference: () => 4,
  time: () => 4,
  sum: () => 1,
  product: () => 2,
  quotient: () => 2,
  power: () => 3,
  call: () => 4,
};

/** A tree in letters: for the terminal, or as LaTeX. */
export function print(expression: Expression, style: PrintStyle): string {
  return answer(style === 'text' ? inText : inLatex, expression);
}

const bracketed = (node: Expression, tighterThan: number, style: PrintStyle): string => {
  const shown = print(node, style);
  if (answer(binding, node) > tighterThan) return shown;
  return style === 'text' ? `(${shown})` : `\\left(${shown}\\right)`;
};

const numberText = (value: number, unit: string): string => (unit === '' || unit === '1' ? String(value) : `${value} ${unit}`);

const inText: AnswersForKinds<string> = {
  constant: ({ value, unit }) => numberText(value, unit),
  reference: ({ symbol }) => nameOf(symbol),
  time: () => 't',
  sum: ({ terms }) => joinSum(terms, 'text'),
  product: ({ factors }) => factors.map((factor) => bracketed(factor, 1, 'text')).join(' * '),
  quotient: ({ numerator, denominator }) => `${bracketed(numerator, 1, 'text')} / ${bracketed(denominator, 2, 'text')}`,
  power: ({ base, exponent }) => `${bracketed(base, 3, 'text')}^${bracketed(exponent, 3, 'text')}`,
  call: ({ name, argument }) => `${name}(${print(argument, 'text')})`,
};

const inLatex: AnswersForKinds<string> = {
  constant: ({ value, unit }) => (unit === '' || unit === '1' ? String(value) : `${value}\\,\\mathrm{${unit}}`),
  reference: ({ symbol }) => latexName(symbol),
  time: () => 't',
  sum: ({ terms }) => joinSum(terms, 'latex'),
  product: ({ factors }) => factors.map((factor) => bracketed(factor, 1, 'latex')).join(' \\, '),
  quotient: ({ numerator, denominator }) => `\\frac{${print(numerator, 'latex')}}{${print(denominator, 'latex')}}`,
  power: ({ base, exponent }) => `${bracketed(base, 3, 'latex')}^{${print(exponent, 'latex')}}`,
  call: ({ name, argument }) => `\\${name}\\left(${print(argument, 'latex')}\\right)`,
};

/** A sum in which a term times -1 is written as a subtraction. */
function joinSum(terms: readonly Expression[], style: PrintStyle): string {
  return terms.reduce((text, term, index) => {
    const positive = withoutMinus(term);
    const shown = bracketed(positive ?? term, 1, style);
    if (index === 0) return positive === null ? print(term, style) : `-${shown}`;
    return positive === null ? `${text} + ${shown}` : `${text} - ${shown}`;
  }, '');
}

function withoutMinus(term: Expression): Expression | null {
  if (term.kind !== 'product') return null;
  const [first, ...rest] = term.factors;
  if (first?.kind !== 'constant' || first.value !== -1 || first.unit !== '') return null;
  const [only, ...others] = rest;
  return only !== undefined && others.length === 0 ? only : { kind: 'product', factors: rest };
}

const nameOf = (symbol: ModelSymbol): string => (symbol.kind === 'parameter' ? `${symbol.symbol}[${symbol.given.id}]` : symbol.name);

function latexName(symbol: ModelSymbol): string {
  if (symbol.kind !== 'parameter') return `\\text{${symbol.name}}`;
  return symbol.symbol.replace(/_([A-Za-z0-9,]+)/g, '_{\\mathrm{$1}}');
}
