import { nearest } from './nearest.js';
import { numberIn } from './number.js';

/** One thing wrong with a text: where, and expected / found / what to do. */
export interface WireComplaint {
  readonly path: string;
  readonly message: string;
}

/** Ends the reading at the first thing that is not as expected; `readWire` turns it into a value. */
export class Misread extends Error {
  readonly complaint: WireComplaint;
  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
    this.complaint = Object.freeze({ path, message });
  }
}

/** A value of a text and where it stands, read field by field. */
export interface Reader {
  readonly path: string;
  readonly number: () => number;
  readonly text: () => string;
  readonly oneOf: <Word extends string>(words: readonly Word[]) => Word;
  readonly each: <Item>(read: (item: Reader) => Item) => readonly Item[];
  /** Values by name, in the order written. */
  readonly entries: <Item>(read: (item: Reader) => Item) => Readonly<Record<string, Item>>;
  /** The fields of an object: these and no others; `optional` ones may be missing. */
  readonly fields: <Name extends string>(names: readonly Name[], optional?: readonly string[]) => Readonly<Record<Name, Reader>>;
  readonly isMissing: () => boolean;
  readonly isNull: () => boolean;
  /** Names of the fields of an object. */
  readonly names: () => readonly string[];
  readonly refuse: (expected: string, cure: string) => never;
}

/** Reads a parsed value; every mistake is a `Misread` that names its place. */
export function readerOf(found: unknown, path: string): Reader {
  const refuse = (expected: string, cure: string): never => {
    throw new Misread(path, `expected ${expected}, found ${shown(found)}; ${cure}`);
  };
  const object = (): Readonly<Record<string, unknown>> => (isObject(found) ? found : refuse('an object', 'write { ... }'));
  return {
    path,
    refuse,
    isMissing: () => found === undefined,
    isNull: () => found === null,
    names: () => Object.keys(object()),
    number: () => numberIn(found) ?? refuse('a number', 'write it plainly, or as "NaN", "Infinity", "-Infinity" or "-0"'),
    text: () => (typeof found === 'string' ? found : refuse('a text', 'put it in quotes')),
    oneOf: (words) =>
      words.find((word) => word === found) ?? refuse(`one of ${words.join(', ')}`, hint(typeof found === 'string' ? found : '', words)),
    each: (read) =>
      Array.isArray(found) ? found.map((item: unknown, at) => read(readerOf(item, `${path}[${at}]`))) : refuse('a list', 'write [ ... ]'),
    entries: (read) => Object.fromEntries(Object.entries(object()).map(([name, item]) => [name, read(readerOf(item, `${path}.${name}`))])),
    fields: (names, optional = []) => fieldsOf(object(), path, names, optional),
  };
}

function fieldsOf<Name extends string>(
  object: Readonly<Record<string, unknown>>,
  path: string,
  names: readonly Name[],
  optional: readonly string[],
): Readonly<Record<Name, Reader>> {
  const stranger = Object.keys(object).find((name) => !(names as readonly string[]).includes(name));
  if (stranger !== undefined)
    throw new Misread(`${path}.${stranger}`, `expected one of ${names.join(', ')}, found "${stranger}"; ${hint(stranger, names)}`);
  const missing = names.find((name) => !Object.hasOwn(object, name) && !optional.includes(name));
  if (missing !== undefined) throw new Misread(path, `expected the field "${missing}", found none; add it`);
  const readers = names.map((name) => [name, readerOf(Object.hasOwn(object, name) ? object[name] : undefined, `${path}.${name}`)]);
  return Object.fromEntries(readers) as Record<Name, Reader>;
}

function hint(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near === undefined ? 'use one of these' : `did you mean "${near}"?`;
}

const isObject = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

function shown(found: unknown): string {
  const text = found === undefined ? 'nothing' : JSON.stringify(found);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
