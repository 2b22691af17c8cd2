import type { EmergencyPlace } from './emergency.js';
import type { ModelFact } from './fact.js';
import { freeze } from './freeze.js';
import { text } from './model.generated.js';
import type { Observed } from './observed.js';
import type { Product } from './product.js';
import type { Source } from './source.js';
import { nearest } from './nearest.js';

interface ModelLibrary {
  readonly facts: readonly ModelFact[];
  readonly products: readonly Product[];
  readonly observed: readonly Observed[];
  readonly emergency: readonly EmergencyPlace[];
  readonly sources: readonly Source[];
}

const library: ModelLibrary = freeze(JSON.parse(text));

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const factsById = byId(library.facts);
const sourcesById = byId(library.sources);
const productsById = byId(library.products);

/** Every fact the model may rest on. */
export const modelFacts: readonly ModelFact[] = library.facts;

/** Every product with a measured alkaloid vector that was given in a study. */
export const products: readonly Product[] = library.products;

/** Every row that studies printed about people: exposures, times, levels. */
export const observed: readonly Observed[] = library.observed;

/** Whom to call, by place; a picker, because the language of a reader does not say where he is. */
export const emergencyPlaces: readonly EmergencyPlace[] = library.emergency;

/** The sources that these facts, products and rows cite. */
export const sources: readonly Source[] = library.sources;

/** The fact with this id. Throws when there is none: a model that asks for it is wrong. */
export const fact = (id: string): ModelFact => found(factsById, 'fact', id);

/** The source with this id. Throws when there is none. */
export const source = (id: string): Source => found(sourcesById, 'source', id);

/** The product with this id. Throws when there is none. */
export const product = (id: string): Product => found(productsById, 'product', id);

function found<Entry>(entries: ReadonlyMap<string, Entry>, kind: string, id: string): Entry {
  const entry = entries.get(id);
  if (entry !== undefined) return entry;
  const near = nearest(id, [...entries.keys()]);
  throw new Error(`no ${kind} is called "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
}
