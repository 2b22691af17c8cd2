import { claims, findSource } from '@speciosa/evidence/library';
import { addressOf } from '../../show/address-of.js';
import type { SourcedClaim, Steps, Work } from '../questions.js';

/** Claims of the article by id, in the order asked for, each with the works its verdict rests on. */
export function* sourcedClaims({ ids }: { readonly ids: readonly string[] }): Steps<readonly SourcedClaim[]> {
  yield { done: 0, total: 1 };
  return ids.map((id) => {
    const claim = claims.find((one) => one.id === id);
    if (claim === undefined) throw new Error(`no claim has the id ${id}`);
    return { ...claim, works: claim.sources.map(workOf) };
  });
}

export function workOf(id: string): Work {
  const found = findSource(id);
  if (found === undefined) throw new Error(`no source is called ${id}`);
  return { citation: found.citation, href: addressOf(found)?.href ?? null };
}
