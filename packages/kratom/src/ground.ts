import type { Part, ValuePort } from '@speciosa/engine/model';
import type { Alkaloid } from './cast.js';
import type { Join } from './apparent/index.js';
import type { Seats } from './receptors/index.js';

/** What either structure offers to chapters that are told after it: levels that act. */
export interface Ground {
  /** Unbound concentrations in the brain. */
  readonly brain: Readonly<Record<Alkaloid, ValuePort>>;
  /** Mitragynine in plasma, all of it and what is unbound. */
  readonly mitragynine: { readonly plasma: ValuePort; readonly unbound: ValuePort };
}

/** Further parts, already joined to what was offered. */
export interface Addition {
  readonly parts: readonly Part<unknown>[];
  readonly joins: readonly Join[];
}

/** How a story goes on after the brain. */
export interface Further {
  readonly name: string;
  readonly mu: Part<Seats>;
  readonly add: (ground: Ground) => Addition;
}
