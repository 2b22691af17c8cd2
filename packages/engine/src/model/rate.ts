import type { Expression, StateSymbol } from './expression/index.js';

/** A plain rate equation, for states that carry no amount. */
export interface Change {
  readonly kind: 'change';
  readonly sentence: string;
  readonly path: string;
  readonly of: StateSymbol;
  readonly rate: Expression;
}
