export type { Course, Dose, Modelled, Regimen, RegimenEvent, SteadyDose } from './dosing/index.js';
export { bind, binderOf, fingerprintOfAnswers, fingerprintOfModel, questionDefaults, settle } from './question/index.js';
export type { Binder, Bound, People, Provenance, Question, Refused, Settled, SteadyTask, Unsettled } from './question/index.js';
export { steadyState, steadyStates } from './steady/index.js';
export type { SteadyFound, SteadyProblem } from './steady/index.js';
export { prepare, run, runPrepared } from './run.js';
export type { Prepared, PrepareOptions, Result, RunInput } from './run.js';
export { balanceOf } from './balance.js';
export type { Balance, MoleculeBalance } from './balance.js';
export { motionOf, piecePersons, portHere, runEnsemble, serve } from './crowd/index.js';
export type {
  CancelSignal,
  ColumnBlock,
  EnsembleOptions,
  EnsembleResult,
  Failure,
  FromWorker,
  Motion,
  OwnerPort,
  ToWorker,
  Unrun,
  WorkerPort,
} from './crowd/index.js';
export { prepareSensitivity, runSensitivity } from './sensitivity/index.js';
export type { PreparedSensitivity, SensitivityResult } from './sensitivity/index.js';
export { chooseMethod } from './method-choice.js';
export type { MethodChoice } from './method-choice.js';
