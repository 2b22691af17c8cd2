import { atMost, choose, constant, exp, expressionOf, lessThan, log, maximum, minimum, negate, over, plus, power, sqrt, time, times } from './build.js';
import type { Expression } from './expression.js';
import type { ModelSymbol } from './symbol.js';

/** Reads what `print` writes as text, for symbols whose names are single words. Enough for round trips, not for people. */
export function parseText(text: string, symbols: readonly ModelSymbol[]): Expression {
  const words = text.match(/\d+(?:\.\d+)?(?:e[-+]?\d+)?(?: (?!then|else)[A-Za-zµ%][A-Za-z0-9/^]*| 1\/h)?|[A-Za-z_]\w*(?:\[[^\]]*\])?|<=|[-+*/^(),<]/g) ?? [];
  let at = 0;
  const peek = (): string => words[at] ?? '';
  const next = (): string => words[at++] ?? '';
  const skip = (wanted: string): void => {
    const found = next();
    if (found !== wanted) throw new Error(`expected ${wanted}, found ${found} in ${text}`);
  };

  function whole(): Expression {
    if (peek() !== 'if') return sum();
    skip('if');
    const left = sum();
    const compare = next() === '<' ? lessThan : atMost;
    const right = sum();
    skip('then');
    const then = sum();
    skip('else');
    return choose(compare(left, right), then, sum());
  }

  function sum(): Expression {
    let total = product();
    while (peek() === '+' || peek() === '-') total = next() === '+' ? plus(total, product()) : plus(total, negate(product()));
    return total;
  }

  function product(): Expression {
    if (peek() === '-') {
      skip('-');
      return negate(product());
    }
    let total = raised();
    while (peek() === '*' || peek() === '/') total = next() === '*' ? times(total, raised()) : over(total, raised());
    return total;
  }

  function raised(): Expression {
    const base = atom();
    if (peek() !== '^') return base;
    skip('^');
    return power(base, atom());
  }

  function list(): Expression[] {
    skip('(');
    const items = [whole()];
    while (peek() === ',') {
      skip(',');
      items.push(whole());
    }
    skip(')');
    return items;
  }

  function atom(): Expression {
    if (peek() === '(') return only(list());
    const word = next();
    if (/^\d/.test(word)) return constant(Number(word.split(' ')[0]), word.split(' ')[1] ?? '');
    if (peek() === '(') return named(word, list());
    return word === 't' ? time : known(word);
  }

  const known = (word: string): Expression => {
    const symbol = symbols.find((one) => word === (one.kind === 'parameter' ? `${one.symbol}[${one.given.id}]` : one.name));
    if (symbol === undefined) throw new Error(`no symbol ${word} in ${text}`);
    return expressionOf(symbol);
  };

  const tree = whole();
  if (at !== words.length) throw new Error(`expected an end, found ${peek()} in ${text}`);
  return tree;
}

function only([first]: readonly Expression[]): Expression {
  return first ?? constant(Number.NaN);
}

function named(word: string, items: readonly Expression[]): Expression {
  const [first = constant(Number.NaN), ...others] = items;
  const makers: Readonly<Record<string, () => Expression>> = {
    exp: () => exp(first), log: () => log(first), sqrt: () => sqrt(first), max: () => maximum(first, ...others), min: () => minimum(first, ...others),
  };
  const make = makers[word];
  if (make === undefined) throw new Error(`no function ${word}`);
  return make();
}
