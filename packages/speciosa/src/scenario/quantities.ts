import { coherent, readQuantity } from '@speciosa/engine/quantity';
import type { Quantity } from '@speciosa/engine/quantity';

export { coherent, readQuantity };

/** The two kinds of quantity a scenario holds; anything else is `other`. */
export function dimensionOfUnit(quantity: Quantity): 'mass' | 'time' | 'other' {
  const { time, amount, mass, length } = quantity.unit.dimension;
  const rest = amount === 0 && length === 0;
  if (rest && time === 1 && mass === 0) return 'time';
  return rest && mass === 1 && time === 0 ? 'mass' : 'other';
}
