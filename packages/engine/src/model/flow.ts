import type { Expression, InputSymbol, StateSymbol } from './expression/index.js';

/** A named transfer: what leaves one state arrives in another. Its name is a sentence. */
export interface Flow {
  readonly kind: 'flow';
  readonly sentence: string;
  readonly path: string;
  readonly from: StateSymbol | InputSymbol;
  readonly to: StateSymbol | InputSymbol;
  readonly rate: Expression;
}
