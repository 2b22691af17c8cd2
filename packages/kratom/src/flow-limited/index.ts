/** Structure (b): mitragynine by blood flow and enzymes, and the choice between the two structures. */
export { bloodFlows } from './body.js';
export type { Mouth, StoryDose } from './doses.js';
export { flowLimitedDoses } from './doses.js';
export { flowLimitedStory } from './flow-limited-story.js';
export type { FlowLimitedStory } from './flow-limited-story.js';
export { standing } from './standing.js';
export type { HowItStands, StandingRow } from './standing.js';
export { structures } from './structures.js';
export type { Structure, StructureName, Told } from './structures.js';
