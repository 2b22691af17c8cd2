/** Many virtual people through one scenario. */
export { runPopulation } from './population.js';
export type { PopulationOptions } from './population.js';
export { crowdHere } from './here.js';
export type { CrowdPort } from './port.js';
export type { PeopleBand, PeopleMetric, PopulationManifest, PopulationOutcome, PopulationReport, Quantiles, Stopped } from './report.js';
export type { FromCrowd } from './worker/index.js';
