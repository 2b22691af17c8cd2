import { coherentFactor, dimension, formatNumber, readUnit, sameDimension } from '../../quantity/index.js';
import type { Dimension } from '../../quantity/index.js';
import type { ParameterSymbol } from './expression.js';
import type { Allowed } from './given.js';

interface Kind {
  readonly name: string;
  readonly dimension: Dimension;
  readonly allows: Allowed;
}

/** What nature has no less of than nothing. A volume is divided by, so it is not nothing either; the others may be switched off. */
const kinds: readonly Kind[] = [
  { name: 'a volume', dimension: dimension({ length: 3 }), allows: 'above zero' },
  { name: 'a flow', dimension: dimension({ length: 3, time: -1 }), allows: 'zero or more' },
  { name: 'a rate constant', dimension: dimension({ time: -1 }), allows: 'zero or more' },
  { name: 'a mass', dimension: dimension({ mass: 1 }), allows: 'zero or more' },
  { name: 'an amount', dimension: dimension({ amount: 1 }), allows: 'zero or more' },
  { name: 'a concentration', dimension: dimension({ amount: 1, length: -3 }), allows: 'zero or more' },
  { name: 'an amount per time', dimension: dimension({ amount: 1, time: -1 }), allows: 'zero or more' },
];

const anything = { name: 'a number', allows: 'any number' } as const;

/** What a parameter may be, and what to call it: as its part says, else as its dimension does; a number without dimension may be anything. */
export function allowedFor({ unit, allows }: Pick<ParameterSymbol, 'unit' | 'allows'>): {
  readonly name: string;
  readonly allows: Allowed;
} {
  const read = readUnit(unit);
  const found = (read.ok ? kinds.find(({ dimension: own }) => sameDimension(own, read.unit.dimension)) : undefined) ?? anything;
  return { name: found.name, allows: allows ?? found.allows };
}

/** Why a parameter may not be this number, in coherent units: `expected a volume above zero for body/volume, found -3 L`; null where it may. */
export function refusalOf(parameter: ParameterSymbol, value: number): string | null {
  if (!Number.isFinite(value)) return `expected a finite number for ${parameter.path}, found ${value}`;
  const { name, allows } = allowedFor(parameter);
  if (allows === 'any number' || value > 0 || (value === 0 && allows === 'zero or more')) return null;
  return `expected ${name} ${worded[allows]} for ${parameter.path}, found ${inOwnUnit(parameter, value)}`;
}

const worded: Readonly<Record<Exclude<Allowed, 'any number'>, string>> = { 'above zero': 'above zero', 'zero or more': 'of zero or more' };

function inOwnUnit({ unit }: ParameterSymbol, value: number): string {
  const read = readUnit(unit);
  return read.ok ? `${formatNumber(value / coherentFactor(read.unit))} ${unit}`.trimEnd() : `${value}`;
}
