/** A number on the wire: what JSON has no digits for is a word. */
export type WireNumber = number | 'NaN' | 'Infinity' | '-Infinity' | '-0';

const words: Readonly<Record<Exclude<WireNumber, number>, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
};

export function numberOut(value: number): WireNumber {
  if (Number.isNaN(value)) return 'NaN';
  if (Object.is(value, -0)) return '-0';
  return value === Number.POSITIVE_INFINITY ? 'Infinity' : value === Number.NEGATIVE_INFINITY ? '-Infinity' : value;
}

/** The number that was written, or undefined where none was. */
export function numberIn(found: unknown): number | undefined {
  if (typeof found === 'number') return found;
  return typeof found === 'string' && Object.hasOwn(words, found) ? words[found as keyof typeof words] : undefined;
}
