import type { Condition, Expression, StateSymbol } from './expression/index.js';

/** A state set to a new value at an event. */
export interface Setting {
  readonly state: StateSymbol;
  readonly to: Expression;
}

/**
 * Something that happens when a condition becomes true: states jump. A condition that holds from the
 * start does not count as becoming true. Its name is a sentence.
 */
export interface StateEvent {
  readonly kind: 'event';
  readonly sentence: string;
  readonly path: string;
  readonly when: Condition;
  readonly set: readonly Setting[];
}
