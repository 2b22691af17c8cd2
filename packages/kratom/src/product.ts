import { coherent, quantity } from '@speciosa/engine/quantity';
import { fact, product as productFact } from '@speciosa/evidence';
import { swallowedAlkaloids } from './cast.js';
import type { SwallowedAlkaloid } from './cast.js';

/** How a product gives up its alkaloids decides how much of them the blood ever sees. */
export type ProductClass = 'tea' | 'capsule' | 'extract';

/** A product, reduced to what the body can notice. A trade name is not among it. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly class: ProductClass;
  /** Contents per mass of product, as a pure ratio (kg alkaloid per kg product). */
  readonly contents: Readonly<Record<SwallowedAlkaloid, number>>;
  /** Fact that says how available its alkaloids are, relative to the reference tea. */
  readonly availabilityFact: string;
}

/** Ids of the products the first chapters can follow: leaf as tea, leaf in capsules, extract. */
export const productIds = ['tea-tanna', 'capsule-huestis', 'extract-huestis'] as const;

const isClass = (name: string): name is ProductClass => ['tea', 'capsule', 'extract'].includes(name);

/** Looks a product up. Throws on an id that `productIds` does not list. */
export function product(id: string): Product {
  const entry = productFact(id);
  if (!isClass(entry.class)) throw new Error(`product ${id}: class ${entry.class} has no chapter yet`);
  return Object.freeze({
    id,
    title: entry.title,
    class: entry.class,
    contents: Object.freeze(contentsOf(entry.alkaloids)),
    availabilityFact: `product/${entry.class}-relative-availability`,
  });
}

type Content = { readonly analyte: string; readonly value: number; readonly unit: string };

function contentsOf(rows: readonly Content[]): Record<SwallowedAlkaloid, number> {
  const pairs = swallowedAlkaloids.map((alkaloid) => {
    const row = rows.find(({ analyte }) => analyte === alkaloid);
    return [alkaloid, row === undefined ? 0 : coherent(quantity(row.value, row.unit))] as const;
  });
  return Object.fromEntries(pairs) as Record<SwallowedAlkaloid, number>;
}

/** Share of a product's alkaloids that reaches gut wall and liver: absolute for the tea, times its relative availability. */
export function absorbedShare(of: Product, valueOf: (factId: string) => number): number {
  return valueOf(fact('gut/tea-absolute-availability').id) * valueOf(of.availabilityFact);
}
