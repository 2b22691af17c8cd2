import type { Reading } from './fact.js';

/** Content of one alkaloid in a product. */
export interface Content {
  readonly analyte: string;
  readonly value: number;
  readonly unit: string;
  readonly spread: { readonly kind: string; readonly low: number; readonly high: number } | null;
  /** True when the number was computed from a labelled or total content. */
  readonly derived: boolean;
}

/** A product that was given in a study: what it is and what is in it. A trade name is never more than a note. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly class: string;
  readonly alkaloids: readonly Content[];
  /** Alkaloids looked for and not found, with the limit below which they would not be seen. */
  readonly below: readonly { readonly analyte: string; readonly value: number; readonly unit: string }[];
  readonly source: string;
  readonly place: string | null;
  readonly reading: Reading;
  readonly note: string | null;
}
