/** How a scenario is written, and how it is read. */
export { scenarioJsonSchema, scenarioVersion } from './scenario.js';
export type { Scenario } from './scenario.js';
export { findScenario, namedScenarios } from './scenarios.js';
export type { NamedScenario } from './scenarios.js';
export { longestScenario, readScenario } from './read.js';
export type { ReadScenario } from './read.js';
export type { ScenarioComplaint } from './complaint.js';
export { coherent, readQuantity } from './quantities.js';
