export { runEnsemble } from './ensemble.js';
export type { CancelSignal, ColumnBlock, EnsembleOptions, EnsembleResult, Unrun } from './terms.js';
export { portHere } from './here.js';
export { piecePersons } from './block.js';
export { motionOf } from './motion.js';
export { serve } from './serve.js';
export type { Motion } from './serve.js';
export type { Failure, FromWorker, OwnerPort, ToWorker, WorkerPort } from './messages.js';
