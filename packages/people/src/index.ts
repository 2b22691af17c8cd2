/** Who is simulated. */
export {
  metaboliteSpreads,
  mostPeople,
  population,
  sharedCorrelation,
  spreadFacts,
  spreadsOf,
  variedAlkaloids,
} from './population/index.js';
export type { MetaboliteSpreads, Spreads } from './population/index.js';
