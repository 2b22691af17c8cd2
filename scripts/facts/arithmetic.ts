/**
 * Computes the arithmetic written beside a derived fact: numbers, + - * /, brackets, and
 * geomean(a, b, ...), the geometric mean. Returns a message when the text is something else.
 */
export function compute(text: string): number | string {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e-?\d+)?|[a-z]+|[-+*/(),]|\S/g) ?? [];
  const reader = { tokens, at: 0 };
  try {
    const value = sum(reader);
    return reader.at === tokens.length ? value : `cannot read "${tokens[reader.at]}"`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function sum(reader: Reader): number {
  let value = product(reader);
  for (let sign = take(reader, '+', '-'); sign !== undefined; sign = take(reader, '+', '-')) {
    value += sign === '+' ? product(reader) : -product(reader);
  }
  return value;
}

function product(reader: Reader): number {
  let value = single(reader);
  for (let sign = take(reader, '*', '/'); sign !== undefined; sign = take(reader, '*', '/')) {
    value = sign === '*' ? value * single(reader) : value / single(reader);
  }
  return value;
}

function single(reader: Reader): number {
  if (take(reader, 'geomean') !== undefined) return geometricMean(list(reader));
  if (take(reader, '(') !== undefined) return closed(reader, sum(reader));
  const token = reader.tokens[reader.at] ?? 'the end';
  const value = Number(token);
  if (Number.isNaN(value)) throw new Error(`expected a number, found "${token}"`);
  reader.at += 1;
  return value;
}

function list(reader: Reader): number[] {
  if (take(reader, '(') === undefined) throw new Error('expected ( after geomean');
  const values = [sum(reader)];
  while (take(reader, ',') !== undefined) values.push(sum(reader));
  closed(reader, 0);
  return values;
}

function closed(reader: Reader, value: number): number {
  if (take(reader, ')') === undefined) throw new Error('expected )');
  return value;
}

function take(reader: Reader, ...wanted: string[]): string | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || !wanted.includes(token)) return undefined;
  reader.at += 1;
  return token;
}

const geometricMean = (values: readonly number[]): number => values.reduce((all, value) => all * value, 1) ** (1 / values.length);
