export { defaultMemoryBytes, runEnsemble } from './ensemble.js';
export type { CancelSignal, ColumnBlock, EnsembleOptions, EnsembleResult, Unrun } from './ensemble.js';
export { portHere } from './here.js';
export { motionOf } from './motion.js';
export { serve } from './serve.js';
export type { Motion } from './serve.js';
export type { Failure, FromWorker, OwnerPort, ToWorker, WorkerPort } from './messages.js';
