/**
 * The contents page, and the wiring: what leaves one organ arrives in the next.
 * Read in this order: cast, product, diary, gut, liver, blood, brain, receptors, messengers, effects, arousal.
 */
export { alkaloids, formedAlkaloid, isAlkaloid, minorAlkaloids, swallowedAlkaloids } from './cast.js';
export type { Alkaloid, MinorAlkaloid, SwallowedAlkaloid } from './cast.js';
export { absorbedShare, availabilityFacts, product, productIds } from './product.js';
export type { Product, ProductClass } from './product.js';
export { asRecorded, diaryFacts, intakes, withFixed } from './diary.js';
export type { Entry, Intake, ValueOf } from './diary.js';
export { gut, solids } from './gut.js';
export type { GutOptions, Solid } from './gut.js';
export { liver, passage, passageOfMetabolite } from './liver.js';
export { wear } from './wear.js';
export { alkaloidInBlood, metaboliteInBlood, mitragynineInBlood } from './blood.js';
export { brain } from './brain.js';
export {
  assays,
  foretoldMitragynine,
  kineticReceptor,
  muActivation,
  muReceptor,
  receptor,
  relativeMaximum,
  seatCaveats,
  seatGrounds,
  stimulus,
  targetNames,
  targets,
  tauOf7OH,
  transducers,
  unmeasured,
} from './receptors/index.js';
export type {
  Assay,
  Endpoint,
  Holder,
  Listener,
  Seat,
  SeatGrounds,
  SeatOptions,
  Seats,
  Target,
  TargetName,
  Transduced,
} from './receptors/index.js';
export { dopamine, noradrenaline, serotonin } from './messengers.js';
export {
  coldPressor,
  condition,
  conditions,
  endpoints,
  feelings,
  furthestChange,
  gutTransit,
  heart,
  hergMargin,
  ordinal,
  pupil,
  rating,
  unknowns,
  withdrawal,
  wordFor,
  words,
} from './effects/index.js';
export type { Condition, EffectEndpoint, EffectName, HergMargin, Ordinal, RiskClass, Standing, Unknown, Word } from './effects/index.js';
export {
  affinityGainNeeded,
  arousal,
  calibration,
  caption,
  captionFor,
  deltaNeeds,
  excitation,
  hypothesisList,
  sedation,
  stimulation,
} from './arousal/index.js';
export type { Asked, DeltaNeeds, HypothesisDescription } from './arousal/index.js';
export { byEffect, comparatorChapters, comparators, comparedByEffect, muOccupancyBy, opioidAndNaloxone } from './comparators/index.js';
export type { ByEffect, Comparator, OpioidAndNaloxone } from './comparators/index.js';
export { defaultSwitches, drawnBy, hypotheses, settingsOf, switchList, switchNames, switchesElsewhere, switchesOf } from './switches.js';
export type { Hypothesis, SwitchDescription, SwitchName, Switches } from './switches.js';
export { story } from './story.js';
export type { ApparentStory, Story } from './story.js';
export { storyDoses } from './story-doses.js';
export type { StoryDose } from './story-doses.js';
export type { Addition, Further, Ground } from './ground.js';
export { chaptersInOrder, fullFlowLimitedStory, fullStory } from './full-story.js';
export type { FullFlowLimitedStory, FullStory, Offered, WhatFollows } from './full-story.js';
export { activationStory, breathingStory } from './breathing-story.js';
export type { ActivationStory, BreathingStory } from './breathing-story.js';
export { bloodFlows, flowLimitedDoses, flowLimitedStory, standing as flowLimitedStanding, structures } from './flow-limited/index.js';
export type { FlowLimitedStory, Mouth, StandingRow, Structure, StructureName, Told } from './flow-limited/index.js';
export {
  cabinet,
  changesOf,
  clinic,
  entryOf,
  isMedicine,
  levelsOf,
  medicine,
  medicineNames,
  perpetratorNames,
  sites,
} from './medicines/index.js';
export type { CabinetEntry, Clinic, MedicineName, Site } from './medicines/index.js';
export {
  alkaloidsAndBreathing,
  alkaloidsAtReceptor,
  amountOf,
  bodyDefaults,
  bodyOutputs,
  bodyStates,
  breathingBody,
  breathingSwitches,
  drivesLeft,
  efficacies,
  heldActivationBreathing,
  heldKratom,
  kratomDefaults,
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
  Columns,
  DrivesLeft,
  Efficacy,
  HeldBreathing,
  KratomOptions,
  Levels,
  Opioid,
  Origin,
  Overdose,
  OverdoseName,
  OverdoseOptions,
  Protocol,
  Rescue,
  Route,
  SideBySide,
  VirtualPatients,
} from './breathing/index.js';
