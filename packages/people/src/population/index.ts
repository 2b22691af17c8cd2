export { mostPeople, population } from './population.js';
export { spreadFacts, spreadsOf, metaboliteSpreads, sharedCorrelation, variedAlkaloids } from './spreads.js';
export type { MetaboliteSpreads, Spreads } from './spreads.js';
