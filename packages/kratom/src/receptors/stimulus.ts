import { over, plus, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Switches } from '../switches.js';

/** Endpoints with a reserve of their own: the same receptors reach the gut long before they reach pain. */
export type Endpoint = 'rating' | 'pupil' | 'gut' | 'analgesia' | 'withdrawal' | 'locus-coeruleus';

/** Who listens, and by which kind of tolerance the message is weakened. */
export type Listener = Pick<Switches, 'user' | 'tolerance'>;

/**
 * The operational model with a reserve A_k per endpoint, weakened by standing tolerance g:
 *
 * S_k = N / (1 + N),  N = A_k drive / g
 *
 * Lost transduction spares the colon, lost receptors spare nothing.
 */
export function stimulus({ parameter }: PartWords, endpoint: Endpoint, drive: ExpressionLike, listener: Listener): Expression {
  const reserve = parameter(`reserve of mu receptors for ${endpoint}`, { symbol: 'A', is: fact(`reserve/${endpoint}`) });
  const said = times(reserve, drive);
  const worn = timesWorn(endpoint, listener);
  const standing = Array.from({ length: worn }, (_, layer) =>
    parameter(`standing tolerance, ${layers[layer]}`, { symbol: 'g', is: fact('user/tolerance') }),
  );
  const heard = standing.length === 0 ? said : over(said, times(...standing));
  return over(heard, plus(1, heard));
}

const layers = ['first layer', 'second layer'] as const;

/** How often the message is weakened: once by lost transduction (not in the colon), once by lost receptors. */
function timesWorn(endpoint: Endpoint, { user, tolerance }: Listener): number {
  if (user === 'naive') return 0;
  const transduction = tolerance !== 'density' && endpoint !== 'gut' ? 1 : 0;
  return transduction + (tolerance === 'transduction' ? 0 : 1);
}
