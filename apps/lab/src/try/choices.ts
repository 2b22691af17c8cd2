import { conditions } from '@speciosa/kratom';
import { productClasses } from 'speciosa';
import type { Scenario } from 'speciosa';

/** What the amount is a mass of. */
export type AmountOf = 'product' | 'mitragynine';

/** The controls as they stand, typed text and all: bad input is kept so that it can be mended. */
export interface Choices {
  readonly product: string;
  /** A number in the unit that people use: `unitOf`. */
  readonly amount: string;
  readonly of: AmountOf;
  readonly isRepeated: boolean;
  readonly everyHours: string;
  readonly times: string;
  /** Which of the two rival structures follows the alkaloids. */
  readonly structure: NonNullable<Scenario['structure']>;
  /** Ids of conditions ticked, in the order of the list. */
  readonly has: readonly string[];
  /** Medicines ticked, in the order of the list. */
  readonly beside: readonly string[];
  /** A medicine typed by name; without evidence it is refused by name. */
  readonly otherMedicine: string;
}

export type Field = 'product' | 'amount' | 'everyHours' | 'times' | 'has' | 'beside';

export const defaultChoices: Choices = Object.freeze({
  product: productClasses[0]?.id ?? '',
  amount: '2',
  of: 'product',
  isRepeated: false,
  everyHours: '24',
  times: '15',
  structure: 'a',
  has: [],
  beside: [],
  otherMedicine: '',
});

/** Every medicine asked for, ticked and typed. */
export const medicinesOf = ({ beside, otherMedicine }: Pick<Choices, 'beside' | 'otherMedicine'>): readonly string[] => {
  const typed = otherMedicine.trim().toLowerCase();
  return typed === '' || beside.includes(typed) ? beside : [...beside, typed];
};

const classOf = (product: string) => productClasses.find(({ id }) => id === product)?.class;

/** What an amount of it can be a mass of, the usual one first: of boiled leaf and of a pure alkaloid only one thing can be weighed. */
export function measuresOf(product: string): readonly AmountOf[] {
  switch (classOf(product)) {
    case 'decoction':
      return ['mitragynine'];
    case 'tablet':
      return ['product'];
    case 'extract':
      return ['mitragynine', 'product'];
    default:
      return ['product', 'mitragynine'];
  }
}

/** Grams of leaf; milligrams of what is swallowed pure. */
export const unitOf = ({ of, product }: Pick<Choices, 'of' | 'product'>): 'g' | 'mg' => (of === 'product' && !isPure(product) ? 'g' : 'mg');

/** Its whole mass is one alkaloid: grams would be a slip. */
const isPure = (product: string): boolean => ['tablet', 'decoction'].includes(classOf(product) ?? '');

/** A number to begin with, one that a study gave; of what nobody was followed after, a round one that is nobody's dose. */
export function firstAmount(product: string): string {
  switch (classOf(product)) {
    case 'decoction':
      return '23.6';
    case 'extract':
      return '59.2';
    case 'tablet':
      return '10';
    default:
      return '2';
  }
}

/** What changes with the product: the amount stays where it means the same. */
export function withProduct({ product: before, of }: Pick<Choices, 'product' | 'of'>, product: string): Partial<Choices> {
  const [usual = 'product'] = measuresOf(product);
  const next = measuresOf(before)[0] === usual && measuresOf(product).includes(of) ? of : usual;
  const same = next === of && unitOf({ of, product: before }) === unitOf({ of: next, product });
  return same ? { product } : { product, of: next, amount: firstAmount(product) };
}

/** Conditions that a scenario may name; the others are refused, or follow from the product. */
export const conditionChoices = conditions.filter(({ id, standing }) => standing !== 'refused' && id !== 'concentrated-7-oh');

/** `tea-tanna` is what the files call it; people read what it is. */
export const productTitle = (product: string): string => productClasses.find(({ id }) => id === product)?.title ?? product;
