export {
  dimension,
  dimensionless,
  divideDimensions,
  multiplyDimensions,
  powerOfDimension,
  printDimension,
  sameDimension,
} from './dimension.js';
export type { Dimension } from './dimension.js';
export type { Rational } from './rational.js';
export type { Unit } from './unit.js';
export { readUnit } from './parse.js';
export type { ReadUnit } from './parse.js';
export { QuantityError, coherent, coherentFactor, convert, quantity, readQuantity, unitOf, valueIn } from './quantity.js';
export type { Quantity, ReadQuantity } from './quantity.js';
export { formatNumber, formatQuantity } from './format.js';
export { molarMass } from './formula.js';
