import { QuantityError, quantity } from './quantity.js';
import type { Quantity } from './quantity.js';

/** Abridged standard atomic weights (IUPAC CIAAW 2021), in g/mol, for the elements drugs are made of. */
// In the order of the periodic table.
// prettier-ignore
const atomicWeights: Readonly<Record<string, number>> = {
  H: 1.008, B: 10.81, C: 12.011, N: 14.007, O: 15.999, F: 18.998, Na: 22.99, Mg: 24.305,
  P: 30.974, S: 32.06, Cl: 35.45, K: 39.098, Ca: 40.078, Br: 79.904, I: 126.9,
};

/** Molar mass of a formula without brackets, such as C23H30N2O4. */
export function molarMass(formula: string): Quantity {
  if (!/^([A-Z][a-z]?\d*)+$/.test(formula)) throw new QuantityError(`expected a formula such as C23H30N2O4, found "${formula}"`);
  const parts = formula.match(/[A-Z][a-z]?\d*/g) ?? [];
  const total = parts.reduce((sum, item) => sum + weightOf(item), 0);
  return quantity(Math.round(total * 1000) / 1000, 'g/mol');
}

function weightOf(item: string): number {
  const [, element = '', count = ''] = /^([A-Z][a-z]?)(\d*)$/.exec(item) ?? [];
  const weight = atomicWeights[element];
  if (weight === undefined) throw new QuantityError(`no atomic weight for "${element}"`);
  return weight * (count === '' ? 1 : Number(count));
}
