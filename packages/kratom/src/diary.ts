import { coherent, quantity } from '@speciosa/engine/quantity';
import type { Quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';
import { alkaloids } from './cast.js';
import type { Alkaloid } from './cast.js';
import { absorbedShare, availabilityFacts } from './product.js';
import type { Product, ProductClass } from './product.js';

/** One line of the diary: this much of that product, then and as often as said. */
export interface Entry {
  readonly product: Product;
  /** Mass of product, or mass of mitragynine when `of` says so. */
  readonly mass: Quantity;
  readonly of: 'product' | 'mitragynine';
  readonly atHours: number;
  readonly everyHours: number | null;
  readonly times: number;
}

/** Station one of the road: nanomoles of a molecule at a place, no more grams of leaf. */
export interface Intake {
  readonly kind: 'intake';
  readonly alkaloid: Alkaloid;
  /** What it is swallowed in: some products must give it up first. */
  readonly inside: ProductClass;
  readonly place: 'gut' | 'never absorbed';
  readonly amountNmol: number;
  readonly atHours: number;
  readonly everyHours: number | null;
  readonly times: number;
}

/** Looks a fact's value up in coherent units; the front door swaps it to ask what an assumption moves. */
export type ValueOf = (factId: string) => number;

/** The values as the evidence has them. */
export const asRecorded: ValueOf = (factId) => {
  const given = fact(factId);
  return coherent(quantity(given.value, given.unit));
};

/** The same values with some facts fixed: what a calibration or an experiment sets. In coherent units. */
export const withFixed =
  (valueOf: ValueOf, fixed: Readonly<Record<string, number>>): ValueOf =>
  (id) =>
    fixed[id] ?? valueOf(id);

/**
 * Reads the diary: every entry becomes nanomoles of each alkaloid, each split into what will
 * reach the gut wall and what never will.
 */
export function intakes(entries: readonly Entry[], valueOf: ValueOf = asRecorded): readonly Intake[] {
  return Object.freeze(entries.flatMap((entry) => alkaloids.flatMap((alkaloid) => split(entry, alkaloid, valueOf))));
}

function split(entry: Entry, alkaloid: Alkaloid, valueOf: ValueOf): Intake[] {
  const amount = amountOf(entry, alkaloid, valueOf);
  if (amount === 0) return [];
  const share = Math.min(1, absorbedShare(entry.product, valueOf));
  const line = {
    kind: 'intake' as const,
    alkaloid,
    inside: entry.product.class,
    atHours: entry.atHours + valueOf(`${alkaloid}/lag-time`),
    everyHours: entry.everyHours,
    times: entry.times,
  };
  return [
    { ...line, place: 'gut', amountNmol: amount * share },
    { ...line, place: 'never absorbed', amountNmol: amount * (1 - share) },
  ];
}

function amountOf(entry: Entry, alkaloid: Alkaloid, valueOf: ValueOf): number {
  return (massOfProduct(entry) * entry.product.contents[alkaloid]) / valueOf(`${alkaloid}/molar-mass`);
}

function massOfProduct(entry: Entry): number {
  const mass = coherent(entry.mass);
  return entry.of === 'product' ? mass : mass / entry.product.contents.mitragynine;
}

/** Facts the diary rests on for these entries: what is in a product, how it is given up, what it weighs. */
export function diaryFacts(entries: readonly Entry[], alkaloid: Alkaloid): readonly string[] {
  const products = entries.flatMap((entry) => availabilityFacts(entry.product));
  return [...new Set([...products, `${alkaloid}/lag-time`, `${alkaloid}/molar-mass`])];
}
