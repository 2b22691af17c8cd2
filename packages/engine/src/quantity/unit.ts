import { dimension, dimensionless } from './dimension.js';
import type { Dimension } from './dimension.js';
import { one, rational } from './rational.js';
import type { Rational } from './rational.js';

/**
 * A unit: what it measures, and its exact size in the coherent system in which every equation
 * is written: h, nmol, dm (so that a cubic dm is one L), kg.
 */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly scale: Rational;
}

type Entry = readonly [Dimension, Rational];

const time = dimension({ time: 1 });
const amount = dimension({ amount: 1 });
const mass = dimension({ mass: 1 });
const length = dimension({ length: 1 });
const volume = dimension({ length: 3 });
const concentration = dimension({ amount: 1, length: -3 });
const pressure = dimension({ mass: 1, length: -1, time: -2 });

const ten = (power: number): Rational => (power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power)));

/** Every unit word that is understood; compound units are built from these by `parse`. */
export const unitWords: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['1', [dimensionless, one]],
  ['fraction', [dimensionless, one]],
  ['ratio', [dimensionless, one]],
  ['fold', [dimensionless, one]],
  ['%', [dimensionless, ten(-2)]],
  ['h', [time, one]],
  ['min', [time, rational(1n, 60n)]],
  ['s', [time, rational(1n, 3600n)]],
  ['ms', [time, rational(1n, 3_600_000n)]],
  ['d', [time, rational(24n)]],
  ['kg', [mass, one]],
  ['g', [mass, ten(-3)]],
  ['mg', [mass, ten(-6)]],
  ['ug', [mass, ten(-9)]],
  ['µg', [mass, ten(-9)]],
  ['μg', [mass, ten(-9)]],
  ['ng', [mass, ten(-12)]],
  ['pg', [mass, ten(-15)]],
  ['mol', [amount, ten(9)]],
  ['mmol', [amount, ten(6)]],
  ['umol', [amount, ten(3)]],
  ['µmol', [amount, ten(3)]],
  ['nmol', [amount, one]],
  ['pmol', [amount, ten(-3)]],
  ['fmol', [amount, ten(-6)]],
  ['M', [concentration, ten(9)]],
  ['mM', [concentration, ten(6)]],
  ['uM', [concentration, ten(3)]],
  ['µM', [concentration, ten(3)]],
  ['nM', [concentration, one]],
  ['pM', [concentration, ten(-3)]],
  ['L', [volume, one]],
  ['dL', [volume, ten(-1)]],
  ['mL', [volume, ten(-3)]],
  ['uL', [volume, ten(-6)]],
  ['µL', [volume, ten(-6)]],
  ['m', [length, ten(1)]],
  ['dm', [length, one]],
  ['cm', [length, ten(-1)]],
  ['mm', [length, ten(-2)]],
  // 133.322387415 Pa, in kg/(dm h^2)
  ['mmHg', [pressure, rational(133_322_387_415n * 1_296n, 1_000_000n)]],
]);
