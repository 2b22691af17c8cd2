export { arrest } from './arrest.js';
export type { ArrestRule } from './arrest.js';
export { bloodFlow } from './blood-flow.js';
export { chemoreflex } from './chemoreflex.js';
export type { ChemoreflexOptions, Delays, User } from './chemoreflex.js';
export { gasExchange } from './gas-exchange.js';
export type { AlveolarGas } from './gas-exchange.js';
