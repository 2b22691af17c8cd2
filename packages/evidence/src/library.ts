/** The whole dossier: heavier than the model's facts, so it is loaded only where somebody looks things up. */
import type { Claim } from './claim.js';
import type { Fact } from './fact.js';
import { freeze } from './freeze.js';
import { text } from './library.generated.js';
import { modelFacts, observed } from './model.js';
import { observedFact } from './observed-fact.js';
import { index, rank } from './search.js';
import type { Found, Indexed } from './search.js';
import type { Source } from './source.js';

interface WholeLibrary {
  readonly facts: readonly Fact[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

const whole: WholeLibrary = freeze(JSON.parse(text));

/** Every fact of the library: the model's, then what studies observed in people, then the rest of the dossier. */
export const allFacts: readonly Fact[] = Object.freeze([
  ...modelFacts,
  ...observed.map((row) => freeze(observedFact(row))),
  ...whole.facts,
]);

/** The article's claims, judged part by part. */
export const claims: readonly Claim[] = whole.claims;

/** Every source that anything in the library cites. */
export const allSources: readonly Source[] = whole.sources;

const sourcesById = new Map(allSources.map((entry) => [entry.id, entry]));

/** A source of the whole library, or undefined. */
export const findSource = (id: string): Source | undefined => sourcesById.get(id);

/**
 * Facts that speak of these words, best first.
 * @param words free text such as "mitragynine half-life human"; several words narrow the search
 * @param limit most facts to return
 */
export function searchFacts(words: string, limit = 50): readonly Found[] {
  indexed ??= index(allFacts, (id) => sourcesById.get(id)?.citation ?? '');
  return rank(words, indexed).slice(0, limit);
}

/** Made at the first search: readers who only look at claims need not wait for it. */
let indexed: readonly Indexed[] | undefined;

export type { Found } from './search.js';
