import { productClasses } from 'speciosa';
import type { Scenario } from 'speciosa';

/** What the amount is a mass of. */
export type AmountOf = 'product' | 'mitragynine';

/** The controls as they stand, typed text and all: bad input is kept so that it can be mended. */
export interface Choices {
  readonly product: string;
  /** Grams of product, or milligrams of mitragynine. */
  readonly amount: string;
  readonly of: AmountOf;
  readonly isRepeated: boolean;
  readonly everyHours: string;
  readonly times: string;
  /** Which of the two rival structures follows the alkaloids. */
  readonly structure: NonNullable<Scenario['structure']>;
  /** Medicines ticked, in the order of the list. */
  readonly beside: readonly string[];
  /** A medicine typed by name; without evidence it is refused by name. */
  readonly otherMedicine: string;
}

export type Field = 'product' | 'amount' | 'everyHours' | 'times' | 'beside';

export const defaultChoices: Choices = Object.freeze({
  product: productClasses[0]?.id ?? '',
  amount: '2',
  of: 'product',
  isRepeated: false,
  everyHours: '24',
  times: '15',
  structure: 'a',
  beside: [],
  otherMedicine: '',
});

/** Every medicine asked for, ticked and typed. */
export const medicinesOf = ({ beside, otherMedicine }: Pick<Choices, 'beside' | 'otherMedicine'>): readonly string[] => {
  const typed = otherMedicine.trim().toLowerCase();
  return typed === '' || beside.includes(typed) ? beside : [...beside, typed];
};

/** The unit people use for a product: grams of leaf, milligrams of mitragynine in an extract. */
export const usualMeasure = (product: string): AmountOf =>
  productClasses.find(({ id }) => id === product)?.class === 'extract' ? 'mitragynine' : 'product';

export const unitOf = (of: AmountOf): 'g' | 'mg' => (of === 'product' ? 'g' : 'mg');

/** `tea-tanna` is what the files call it; people read what it is. */
export const productTitle = (product: string): string => productClasses.find(({ id }) => id === product)?.title ?? product;
