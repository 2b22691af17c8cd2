import { product } from '@speciosa/evidence';
import { swallowedAlkaloids } from '@speciosa/kratom';
import type { SwallowedAlkaloid } from '@speciosa/kratom';
import type { Wired } from './wire.js';

/** Alkaloids whose content in something that was taken nobody printed: absent from the model, not zero in the leaf. */
export function unknownAlkaloids({ entries }: Wired): readonly SwallowedAlkaloid[] {
  return swallowedAlkaloids.filter((alkaloid) => entries.some((entry) => !isKnown(entry.product.id, alkaloid)));
}

function isKnown(productId: string, alkaloid: SwallowedAlkaloid): boolean {
  const { alkaloids, below } = product(productId);
  return [...alkaloids, ...below].some(({ analyte }) => analyte === alkaloid);
}
