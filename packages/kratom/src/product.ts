import { coherent, quantity } from '@speciosa/engine/quantity';
import { fact, product as productFact } from '@speciosa/evidence';
import { alkaloids } from './cast.js';
import type { Alkaloid } from './cast.js';

/** How a product gives up its alkaloids decides how much of them the blood ever sees. */
export type ProductClass = (typeof productClassNames)[number];

/** `tea`: steeped, dose counted in the leaf. `decoction`: boiled, dose measured in the drink. `tablet`: 7-hydroxymitragynine as such. */
const productClassNames = ['tea', 'decoction', 'capsule', 'extract', 'tablet'] as const;

/** A product, reduced to what the body can notice. A trade name is not among it. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly class: ProductClass;
  /** Contents per mass of product, as a pure ratio (kg alkaloid per kg product). */
  readonly contents: Readonly<Record<Alkaloid, number>>;
  /** Fact that says how available its alkaloids are: relative to the reference tea, or alone for a tablet. */
  readonly availabilityFact: string;
}

/** Ids of the products the story can follow: leaf as tea, boiled, in capsules, extract; and 7-hydroxymitragynine as such, as extrapolation only. */
export const productIds = ['tea-tanna', 'decoction-thai', 'capsule-huestis', 'extract-huestis', '7-oh-tablet'] as const;

const isClass = (name: string): name is ProductClass => productClassNames.some((known) => known === name);

/** Looks a product up. Throws on an id that `productIds` does not list. */
export function product(id: string): Product {
  const entry = productFact(id);
  if (!isClass(entry.class)) throw new Error(`product ${id}: class ${entry.class} has no chapter yet`);
  return Object.freeze({
    id,
    title: entry.title,
    class: entry.class,
    contents: Object.freeze(contentsOf(entry.alkaloids)),
    availabilityFact: entry.class === 'tablet' ? 'product/tablet-reaching-share' : `product/${entry.class}-relative-availability`,
  });
}

type Content = { readonly analyte: string; readonly value: number; readonly unit: string };

function contentsOf(rows: readonly Content[]): Record<Alkaloid, number> {
  const pairs = alkaloids.map((alkaloid) => {
    const row = rows.find(({ analyte }) => analyte === alkaloid);
    return [alkaloid, row === undefined ? 0 : coherent(quantity(row.value, row.unit))] as const;
  });
  return Object.fromEntries(pairs) as Record<Alkaloid, number>;
}

/**
 * Share of a product's alkaloids that reaches gut wall and liver: absolute for the tea, times its
 * relative availability. A tablet of 7-hydroxymitragynine was never compared with a tea: its share stands alone.
 */
export function absorbedShare(of: Product, valueOf: (factId: string) => number): number {
  return availabilityFacts(of).reduce((share, id) => share * valueOf(id), 1);
}

/** The facts that this share is the product of. */
export const availabilityFacts = (of: Product): readonly string[] =>
  of.class === 'tablet' ? [of.availabilityFact] : [fact('gut/tea-absolute-availability').id, of.availabilityFact];
