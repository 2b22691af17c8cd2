import { readUnit } from '../quantity/index.js';

/** Numbers under one name and one unit. */
export interface Column {
  readonly name: string;
  readonly unit: string;
  readonly values: Numbers;
}

/** A typed array seen by those who may not write to it. */
export interface Numbers extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
}

/** Copies the numbers, so that nobody else can change them. RangeError for a name or unit that is none. */
export function column(name: string, unit: string, values: ArrayLike<number>): Column {
  if (name.trim() === '') throw new RangeError('expected a column with a name, found none; name it');
  const read = readUnit(unit);
  if (!read.ok) throw new RangeError(`column "${name}": ${read.message}`);
  return Object.freeze({ name, unit, values: Float64Array.from(values) });
}
