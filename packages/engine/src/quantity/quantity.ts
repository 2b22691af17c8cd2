import { printDimension, sameDimension } from './dimension.js';
import { readUnit } from './parse.js';
import { divideRationals, scaleBy } from './rational.js';
import type { Unit } from './unit.js';

/** A number with its unit. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** Thrown when a program names a unit that does not exist or does not fit; texts of users go through the `read` functions. */
export class QuantityError extends Error {
  override readonly name = 'QuantityError';
}

export type ReadQuantity = { readonly ok: true; readonly quantity: Quantity } | { readonly ok: false; readonly message: string };

/** The unit of a text such as `nmol/L/h`. Throws QuantityError for one that does not exist; texts of users go through `readUnit`. */
export function unitOf(text: string): Unit {
  const read = readUnit(text);
  if (!read.ok) throw new QuantityError(read.message);
  return read.unit;
}

/** A number with its unit: `quantity(2, 'mg')`. Throws QuantityError for a text that is no unit; texts of users go through `readQuantity`. */
export function quantity(value: number, unitText: string): Quantity {
  return Object.freeze({ value, unit: unitOf(unitText) });
}

/** Reads a number with a unit such as `2 g`, `0.5 h`, `2.4 g/h`. Only plain decimal numbers, never NaN or Infinity. */
export function readQuantity(text: string): ReadQuantity {
  const [, digits, unitText] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(.*?)\s*$/.exec(text) ?? [];
  if (digits === undefined || unitText === undefined) return { ok: false, message: `expected a number with a unit, found "${text}"` };
  const value = Number(digits);
  if (!Number.isFinite(value)) return { ok: false, message: `expected a finite number, found "${text}"` };
  if (unitText === '') return { ok: false, message: `expected a unit after the number, found "${text}"` };
  const read = readUnit(unitText);
  return read.ok ? { ok: true, quantity: Object.freeze({ value, unit: read.unit }) } : read;
}

/** The same quantity in another unit of the same dimension. Throws QuantityError when they measure different things. */
export function convert(from: Quantity, unitText: string): Quantity {
  const unit = unitOf(unitText);
  if (!sameDimension(from.unit.dimension, unit.dimension)) {
    const found = `${from.unit.text} (${printDimension(from.unit.dimension)})`;
    throw new QuantityError(`cannot turn ${found} into ${unitText} (${printDimension(unit.dimension)})`);
  }
  return Object.freeze({ value: scaleBy(from.value, divideRationals(from.unit.scale, unit.scale)), unit });
}

/** The bare number in another unit. Throws QuantityError where the dimensions differ. */
export const valueIn = (from: Quantity, unitText: string): number => convert(from, unitText).value;

/** The number in the coherent system h, nmol, dm (L), kg. */
export const coherent = ({ value, unit }: Quantity): number => scaleBy(value, unit.scale);

/** Size of one such unit in the coherent system. */
export const coherentFactor = (unit: Unit): number => scaleBy(1, unit.scale);
