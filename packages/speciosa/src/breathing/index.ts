/** Breathing under an opioid, with naloxone and without; and under what a scenario takes. */
export { overdoseCourse } from './overdose-course.js';
export type { CourseAsked, OverdoseCourse } from './overdose-course.js';
export { breathingDraws, breathingInSteps } from './breathing-in-steps.js';
export { longestHours as breathingHours } from './breathing-bench.js';
export type { BreathingAsked, BreathingColumn, BreathingOutcome, BreathingReport, ScenarioBreathing } from './breathing-report.js';
