import type { Term } from './graph.js';
import type { Store } from './read-model.js';

/** The largest terms that a person settles and something unsettled needs; bare numbers are written where they stand. */
export function settledIn(stores: readonly Store[]): readonly Term[] {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (!term.settled) term.of.forEach(visit);
    else if (term.kind !== 'number') found.add(term);
  };
  for (const { term } of stores) visit(term);
  return [...found];
}
