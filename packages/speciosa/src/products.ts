import { product, productIds } from '@speciosa/kratom';
import type { ProductClass } from '@speciosa/kratom';

/** What a reader can choose to have swallowed. */
export interface ProductChoice {
  readonly id: string;
  readonly title: string;
  readonly class: ProductClass;
  readonly mitragynineMgPerG: number;
}

/** The products the model can follow, in the order of the story. */
export const productClasses: readonly ProductChoice[] = Object.freeze(
  productIds.map((id) => {
    const { title, class: kind, contents } = product(id);
    return { id, title, class: kind, mitragynineMgPerG: contents.mitragynine * 1000 };
  }),
);
