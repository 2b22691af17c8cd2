import { failure } from '../../kernel/index.js';
import type { Outcome } from '../../kernel/index.js';
import type { Refused } from './bound.js';
import type { Unsettled } from './settle.js';

export const noCounts = { steps: 0, rejected: 0, rates: 0, factorizations: 0 };

/** How it ended for a person whose numbers are refused: before the first step. */
export const endOfRefused = ({ detail }: Refused, start: number): Outcome => failure('bad-input', start, noCounts, detail);

/** How it ended for a person whose steady state was not found; `name` is that of the state that does not return. */
export const endOfUnsettled = ({ time, detail }: Unsettled, name: string | null = null): Outcome =>
  failure('no-steady-state', time, noCounts, name === null ? detail : `${name} ${detail}`);
