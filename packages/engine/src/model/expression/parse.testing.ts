import {
  atMost,
  choose,
  constant,
  exp,
  expressionOf,
  lessThan,
  log,
  maximum,
  minimum,
  negate,
  over,
  plus,
  power,
  sqrt,
  time,
  times,
} from './build.js';
import type { Expression, ModelSymbol } from './expression.js';

/** Reads what `print` writes as text, for symbols whose names are single words. Enough for round trips, not for people. */
export function parseText(text: string, symbols: readonly ModelSymbol[]): Expression {
  const reader: Reader = { words: text.match(wordPattern) ?? [], at: 0, symbols };
  const tree = whole(reader);
  if (reader.at !== reader.words.length) throw new Error(`expected an end, found ${peek(reader)} in ${text}`);
  return tree;
}

/** Numbers with or without unit, names with or without fact, signs. */
const wordPattern =
  /\d+(?:\.\d+)?(?:e[-+]?\d+)?(?: (?!then|else)[A-Za-zµ%][A-Za-z0-9/^]*| 1\/h)?|[A-Za-z_]\w*(?:\[[^\]]*\])?|<=|[-+*/^(),<]/g;

interface Reader {
  readonly words: readonly string[];
  readonly symbols: readonly ModelSymbol[];
  at: number;
}

const peek = ({ words, at }: Reader): string => words[at] ?? '';

function next(reader: Reader): string {
  const word = peek(reader);
  reader.at += 1;
  return word;
}

function skip(reader: Reader, wanted: string): void {
  const found = next(reader);
  if (found !== wanted) throw new Error(`expected ${wanted}, found ${found} in ${reader.words.join(' ')}`);
}

function whole(reader: Reader): Expression {
  if (peek(reader) !== 'if') return sum(reader);
  skip(reader, 'if');
  const left = sum(reader);
  const compare = next(reader) === '<' ? lessThan : atMost;
  const right = sum(reader);
  skip(reader, 'then');
  const then = sum(reader);
  skip(reader, 'else');
  return choose(compare(left, right), then, sum(reader));
}

function sum(reader: Reader): Expression {
  let total = product(reader);
  while (peek(reader) === '+' || peek(reader) === '-')
    total = next(reader) === '+' ? plus(total, product(reader)) : plus(total, negate(product(reader)));
  return total;
}

function product(reader: Reader): Expression {
  if (peek(reader) === '-') {
    skip(reader, '-');
    return negate(product(reader));
  }
  let total = raised(reader);
  while (peek(reader) === '*' || peek(reader) === '/')
    total = next(reader) === '*' ? times(total, raised(reader)) : over(total, raised(reader));
  return total;
}

function raised(reader: Reader): Expression {
  const base = atom(reader);
  if (peek(reader) !== '^') return base;
  skip(reader, '^');
  return power(base, atom(reader));
}

function list(reader: Reader): Expression[] {
  skip(reader, '(');
  const items = [whole(reader)];
  while (peek(reader) === ',') {
    skip(reader, ',');
    items.push(whole(reader));
  }
  skip(reader, ')');
  return items;
}

function atom(reader: Reader): Expression {
  if (peek(reader) === '(') return list(reader)[0] ?? constant(Number.NaN);
  const word = next(reader);
  if (/^\d/.test(word)) return constant(Number(word.split(' ')[0]), word.split(' ')[1] ?? '');
  if (peek(reader) === '(') return named(word, list(reader));
  return word === 't' ? time : known(word, reader);
}

function known(word: string, { symbols }: Reader): Expression {
  const symbol = symbols.find((one) => word === (one.kind === 'parameter' ? `${one.symbol}[${one.given.id}]` : one.name));
  if (symbol === undefined) throw new Error(`no symbol ${word}`);
  return expressionOf(symbol);
}

function named(word: string, items: readonly Expression[]): Expression {
  const [first = constant(Number.NaN), ...others] = items;
  const makers = new Map<string, () => Expression>([
    ['exp', () => exp(first)],
    ['log', () => log(first)],
    ['sqrt', () => sqrt(first)],
    ['max', () => maximum(first, ...others)],
    ['min', () => minimum(first, ...others)],
  ]);
  const make = makers.get(word);
  if (make === undefined) throw new Error(`no function ${word}`);
  return make();
}
