import { dimensionless, divideDimensions, multiplyDimensions, powerOfDimension } from './dimension.js';
import { divideRationals, multiplyRationals, one, powerOfRational } from './rational.js';
import { unitWords } from './unit.js';
import type { Unit } from './unit.js';

export type ReadUnit = { readonly ok: true; readonly unit: Unit } | { readonly ok: false; readonly message: string };

type Bare = Pick<Unit, 'dimension' | 'scale'>;

const plain: Bare = { dimension: dimensionless, scale: one };
const known = new Map<string, ReadUnit>();

/**
 * Reads a unit such as `nmol/L`, `1/h`, `nmol*h/L`, `L/h/kg`, `m^2`, `%`; an empty text is dimensionless.
 * Everything after a slash divides until the next `*`-joined group ends; each slash starts a new divisor.
 */
export function readUnit(text: string): ReadUnit {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const read = readFresh(text);
  if (known.size < 4096) known.set(text, read);
  return read;
}

function readFresh(text: string): ReadUnit {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, unit: Object.freeze({ text: '', ...plain }) };
  if (trimmed.length > 60) return { ok: false, message: `expected a unit, found ${trimmed.length} characters` };
  let whole = plain;
  for (const [index, group] of trimmed.split('/').entries()) {
    const read = readGroup(group);
    if (typeof read === 'string') return { ok: false, message: `expected a unit such as nmol/L or mg, found "${trimmed}": ${read}` };
    whole = index === 0 ? read : divide(whole, read);
  }
  return { ok: true, unit: Object.freeze({ text: trimmed, ...whole }) };
}

/** Words joined by `*` or blanks; a string is what is wrong. */
function readGroup(group: string): Bare | string {
  let product = plain;
  const words = group.split(/[*·\s]+/).filter((word) => word !== '');
  if (words.length === 0) return 'a part of it is empty';
  for (const word of words) {
    const read = readWord(word);
    if (typeof read === 'string') return read;
    product = multiply(product, read);
  }
  return product;
}

function readWord(word: string): Bare | string {
  const [, name, exponent] = /^([^^]+?)(?:\^(-?\d))?$/.exec(word) ?? [];
  const entry = unitWords.get(name ?? '');
  if (entry === undefined) return `"${word}" is no unit known here`;
  const power = exponent === undefined ? 1 : Number(exponent);
  return { dimension: powerOfDimension(entry[0], power), scale: powerOfRational(entry[1], power) };
}

const multiply = (a: Bare, b: Bare): Bare => ({
  dimension: multiplyDimensions(a.dimension, b.dimension),
  scale: multiplyRationals(a.scale, b.scale),
});

const divide = (a: Bare, b: Bare): Bare => ({
  dimension: divideDimensions(a.dimension, b.dimension),
  scale: divideRationals(a.scale, b.scale),
});
