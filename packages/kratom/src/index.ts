/**
 * The contents page: what others may ask of the story. Its chapters are parts of no use by themselves, so they stay inside.
 * Read in this order: cast, product, diary, apparent (gut, liver, blood, brain), receptors, messengers, effects, arousal.
 */
export { alkaloids, minorAlkaloids, swallowedAlkaloids } from './cast.js';
export type { Alkaloid, MinorAlkaloid, SwallowedAlkaloid } from './cast.js';
export { product, productIds } from './product.js';
export type { Product, ProductClass } from './product.js';
export { asRecorded, diaryFacts, withFixed } from './diary.js';
export type { Entry, ValueOf } from './diary.js';
export { foretoldMitragynine, seatCaveats, targetNames, targets, transducers, unmeasured } from './receptors/index.js';
export type { Assay, Holder, Target, TargetName, Transduced } from './receptors/index.js';
export { noradrenaline } from './messengers.js';
export { condition, conditions, endpoints, furthestChange, heart, hergMargin, ordinal, unknowns, wordFor, words } from './effects/index.js';
export type { Condition, EffectEndpoint, EffectName, HergMargin, Ordinal, Standing, Unknown, Word } from './effects/index.js';
export { affinityGainNeeded, calibration, caption, captionFor, deltaNeeds, hypothesisList } from './arousal/index.js';
export type { DeltaNeeds, HypothesisDescription } from './arousal/index.js';
export { byEffect, comparatorChapters, comparators, comparedByEffect, muOccupancyBy, opioidAndNaloxone } from './comparators/index.js';
export type { ByEffect, Comparator, OpioidAndNaloxone } from './comparators/index.js';
export { drawnBy, hypotheses, settingsOf, switchList, switchNames, switchesElsewhere, switchesOf } from './switches.js';
export type { Hypothesis, SwitchDescription, SwitchName, Switches } from './switches.js';
export { story } from './story.js';
export type { ApparentStory, Story } from './story.js';
export { storyDoses } from './story-doses.js';
export type { StoryDose } from './story-doses.js';
export type { Addition, Further, Ground } from './ground.js';
export { chaptersInOrder, fullFlowLimitedStory, fullStory } from './full-story.js';
export type { FullFlowLimitedStory, FullStory, Offered } from './full-story.js';
export type { WhatFollows } from './what-follows.js';
export { activationStory, breathingStory } from './breathing-story.js';
export type { ActivationStory, BreathingStory } from './breathing-story.js';
export { flowLimitedDoses, flowLimitedStory, structures } from './flow-limited/index.js';
export type { FlowLimitedStory, Mouth, Structure, StructureName, Told } from './flow-limited/index.js';
export { changesOf, clinic, entryOf, isMedicine, levelsOf, medicine, medicineNames, perpetratorNames } from './medicines/index.js';
export type { CabinetEntry, Clinic, MedicineName, Site } from './medicines/index.js';
export {
  amountOf,
  bodyDefaults,
  breathingSwitches,
  efficacies,
  heldActivationBreathing,
  heldKratom,
  leafSaysNothing,
  limitsEfficacy,
  naloxoneNmol,
  overdose,
  overdoses,
  protocolOf,
  sideBySide,
  virtualPatients,
} from './breathing/index.js';
export type {
  BodyOptions,
  BreathingSwitch,
  Ceiling,
  Efficacy,
  HeldBreathing,
  KratomOptions,
  Opioid,
  Overdose,
  OverdoseName,
  OverdoseOptions,
  Protocol,
  Rescue,
  Route,
  SideBySide,
  VirtualPatients,
} from './breathing/index.js';
