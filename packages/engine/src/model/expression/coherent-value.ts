import { coherent, quantity } from '../../quantity/index.js';
import type { Constant, ParameterSymbol } from './expression.js';

/** The number of a constant in coherent units. */
export const coherentValue = ({ value, unit }: Constant): number => coherent(quantity(value, unit));

/** The number of a parameter in coherent units. */
export const parameterValue = ({ given }: ParameterSymbol): number => coherent(quantity(given.value, given.unit));
