/** What receptors and effects follow from a scenario. */
export { effectsDraws, effectsInSteps } from './effects-in-steps.js';
export type { EffectInWords, EffectsOutcome, EffectsReport, EffectWithUnit, HeldReceptor } from './effects-report.js';
