import type { Expression } from './expression.js';
import type { InputSymbol, StateSymbol } from './symbol.js';

/** A named transfer: what leaves one state arrives in another. Its name is a sentence. */
export interface Flow {
  readonly kind: 'flow';
  readonly sentence: string;
  readonly path: string;
  readonly from: StateSymbol | InputSymbol;
  readonly to: StateSymbol | InputSymbol;
  readonly rate: Expression;
}

/** A plain rate equation, for states that carry no amount. */
export interface Change {
  readonly kind: 'change';
  readonly sentence: string;
  readonly path: string;
  readonly of: StateSymbol;
  readonly rate: Expression;
}
