import { coherent, quantity, unitOf } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';

/** A number as the judge compares it: hours, nmol/L, nmol*h/L, L, L/h or a pure ratio. */
export interface Comparable {
  readonly value: number;
  readonly unit: string;
}

const words = ['time', 'amount', 'mass', 'length'] as const;

/** Units of comparison by powers of time, amount, mass and length. */
const units: Readonly<Record<string, string>> = {
  '1 0 0 0': 'h',
  '0 1 0 -3': 'nmol/L',
  '1 1 0 -3': 'nmol*h/L',
  '0 0 0 3': 'L',
  '-1 0 0 3': 'L/h',
  '0 0 0 0': '1',
  '0 1 0 0': 'nmol',
};

/** A printed number in units of comparison. Mass becomes moles by the analyte's molar mass. Throws on a unit nothing is compared in. */
export function comparable(value: number, unit: string, analyte: string): Comparable {
  const { dimension } = unitOf(unit);
  const byMass = dimension.mass === 1;
  const powers = byMass ? { ...dimension, mass: 0, amount: 1 } : dimension;
  const name = units[words.map((word) => powers[word]).join(' ')];
  if (name === undefined) throw new Error(`nothing is compared in ${unit}`);
  const number = coherent(quantity(value, unit));
  return { value: byMass ? number / molarMass(analyte) : number, unit: name };
}

/** kg per nmol. */
function molarMass(analyte: string): number {
  const { value, unit } = fact(`${analyte}/molar-mass`);
  return coherent(quantity(value, unit));
}
