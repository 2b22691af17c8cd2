import { answer } from './answer.js';
import type { AnswersForKinds } from './answer.js';
import type { Expression, ModelSymbol } from './expression.js';

export type PrintStyle = 'text' | 'latex';

/** How tightly a node binds: a looser child is put in brackets. */
const binding: AnswersForKinds<number> = {
  constant: ({ value, unit }) => (value < 0 ? 1 : isBare(unit) ? 4 : 2),
  reference: ({ symbol }) => (symbol.kind === 'parameter' && /[/\s]/.test(symbol.symbol) ? 2 : 4),
  time: () => 4,
  sum: () => 1,
  product: (node) => (withoutMinus(node) === null ? 2 : 1),
  quotient: () => 2,
  power: () => 3,
  call: () => 4,
  maximum: () => 4,
  minimum: () => 4,
  choose: () => 0,
  delayed: () => 4,
};

/** A tree in letters: for the terminal, or as LaTeX. */
export function print(expression: Expression, style: PrintStyle): string {
  return answer(style === 'text' ? inText : inLatex, expression);
}

const inText: AnswersForKinds<string> = {
  constant: ({ value, unit }) => (isBare(unit) ? String(value) : `${value} ${unit}`),
  reference: ({ symbol }) => textName(symbol),
  time: () => 't',
  sum: ({ terms }) => joinSum(terms, 'text'),
  product: ({ factors }) => joinProduct(factors, ' * ', 'text'),
  quotient: ({ numerator, denominator }) => `${bracketed(numerator, 1, 'text')} / ${bracketed(denominator, 2, 'text')}`,
  power: ({ base, exponent }) => `${bracketed(base, 3, 'text')}^${bracketed(exponent, 3, 'text')}`,
  call: ({ name, argument }) => `${name}(${print(argument, 'text')})`,
  maximum: ({ operands }) => `max(${listed(operands, 'text')})`,
  minimum: ({ operands }) => `min(${listed(operands, 'text')})`,
  delayed: ({ of, by }) => `(${print(of, 'text')})(t - ${bracketed(by, 1, 'text')})`,
  choose: ({ when: { is, left, right }, then, otherwise }) =>
    `if ${bracketed(left, 0, 'text')} ${is === 'less than' ? '<' : '<='} ${bracketed(right, 0, 'text')} then ${bracketed(then, 0, 'text')} else ${bracketed(otherwise, 0, 'text')}`,
};

const inLatex: AnswersForKinds<string> = {
  constant: ({ value, unit }) => (isBare(unit) ? latexNumber(value) : `${latexNumber(value)}\\,\\mathrm{${escaped(unit)}}`),
  reference: ({ symbol }) => latexName(symbol),
  time: () => 't',
  sum: ({ terms }) => joinSum(terms, 'latex'),
  product: ({ factors }) => joinProduct(factors, ' \\, ', 'latex'),
  quotient: ({ numerator, denominator }) => `\\frac{${print(numerator, 'latex')}}{${print(denominator, 'latex')}}`,
  power: ({ base, exponent }) => `${bracketed(base, 3, 'latex')}^{${print(exponent, 'latex')}}`,
  call: ({ name, argument }) =>
    name === 'sqrt' ? `\\sqrt{${print(argument, 'latex')}}` : `\\${name}\\left(${print(argument, 'latex')}\\right)`,
  maximum: ({ operands }) => `\\max\\left(${listed(operands, 'latex')}\\right)`,
  minimum: ({ operands }) => `\\min\\left(${listed(operands, 'latex')}\\right)`,
  delayed: ({ of, by }) => `\\left[${print(of, 'latex')}\\right](t - ${bracketed(by, 1, 'latex')})`,
  choose: ({ when: { is, left, right }, then, otherwise }) =>
    `\\begin{cases} ${print(then, 'latex')} & \\text{if } ${print(left, 'latex')} ${is === 'less than' ? '<' : '\\le'} ${print(right, 'latex')} \\\\ ${print(otherwise, 'latex')} & \\text{otherwise} \\end{cases}`,
};

const listed = (nodes: readonly Expression[], style: PrintStyle): string => nodes.map((node) => print(node, style)).join(', ');

const isBare = (unit: string): boolean => unit === '' || unit === '1';

function bracketed(node: Expression, tighterThan: number, style: PrintStyle): string {
  const shown = print(node, style);
  if (answer(binding, node) > tighterThan) return shown;
  return style === 'text' ? `(${shown})` : `\\left(${shown}\\right)`;
}

/** A leading -1 is written as a minus sign. */
function joinProduct(factors: readonly Expression[], sign: string, style: PrintStyle): string {
  if (factors.length === 0) return '1';
  const positive = withoutMinus({ kind: 'product', factors });
  if (positive !== null) return `-${bracketed(positive, 1, style)}`;
  return factors.map((factor) => bracketed(factor, 1, style)).join(sign);
}

/** A negative term is written as a subtraction. */
function joinSum(terms: readonly Expression[], style: PrintStyle): string {
  if (terms.length === 0) return '0';
  return terms.reduce((text, term, index) => {
    const positive = withoutMinus(term);
    if (index === 0) return positive === null ? bracketed(term, 1, style) : `-${bracketed(positive, 1, style)}`;
    return positive === null ? `${text} + ${bracketed(term, 1, style)}` : `${text} - ${bracketed(positive, 1, style)}`;
  }, '');
}

/** The tree a minus sign can be written before; null when there is no minus to take out. */
function withoutMinus(term: Expression): Expression | null {
  if (term.kind === 'constant') return term.value < 0 ? { ...term, value: -term.value } : null;
  if (term.kind !== 'product') return null;
  const [first, ...rest] = term.factors;
  if (first?.kind !== 'constant' || !(first.value < 0)) return null;
  const factors = first.value === -1 && isBare(first.unit) && rest.length > 0 ? rest : [{ ...first, value: -first.value }, ...rest];
  const [only, ...others] = factors;
  return only !== undefined && others.length === 0 ? only : { kind: 'product', factors };
}

/** Letters alone repeat between parts, so the text names the fact they stand for. */
const textName = (symbol: ModelSymbol): string => (symbol.kind === 'parameter' ? `${symbol.symbol}[${symbol.given.id}]` : symbol.name);

function latexName(symbol: ModelSymbol): string {
  if (symbol.kind !== 'parameter') return `\\text{${escaped(symbol.name)}}`;
  return symbol.symbol.replace(/%/g, '\\%').replace(/_([A-Za-z0-9,]+)/g, '_{\\mathrm{$1}}');
}

const escaped = (words: string): string => words.replace(/[%_&#$]/g, '\\$&').replace(/[µμ]/g, '\\mu ');

function latexNumber(value: number): string {
  const [digits, exponent] = String(value).split('e');
  return exponent === undefined ? String(value) : `${digits} \\cdot 10^{${Number(exponent)}}`;
}
