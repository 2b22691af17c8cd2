export { equations } from './equations.js';
export type { EquationStyle } from './equations.js';
