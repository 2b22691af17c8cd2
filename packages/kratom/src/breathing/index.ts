/** Breathing: the open model of opioid overdose and rescue as a replica, and our extension to partial agonists. */
export { bodyDefaults, bodyOutputs, bodyStates, breathingBody } from './breathing-body.js';
export type { BodyOptions } from './breathing-body.js';
export { overdose } from './overdose.js';
export type { Overdose, OverdoseOptions } from './overdose.js';
export { amountOf, naloxoneNmol, overdoses, protocolOf } from './protocol.js';
export type { OverdoseName, Protocol } from './protocol.js';
export { virtualPatients } from './people/index.js';
export type { Columns, VirtualPatients } from './people/index.js';
export {
  alkaloidsAndBreathing,
  alkaloidsAtReceptor,
  efficacies,
  heldActivationBreathing,
  heldKratom,
  kratomDefaults,
} from './kratom-breathing.js';
export type { Efficacy, HeldBreathing, KratomOptions, Levels } from './kratom-breathing.js';
export { drivesLeft, leafSaysNothing, sideBySide } from './side-by-side.js';
export type { DrivesLeft, SideBySide } from './side-by-side.js';
export { breathingSwitches } from './switches.js';
export type { BreathingSwitch } from './switches.js';
export { limitsEfficacy } from './drugs/index.js';
export type { Ceiling, Opioid, Origin, Rescue, Route } from './drugs/index.js';
