import { part } from '@speciosa/engine/model';
import type { SwallowedAlkaloid } from './cast.js';

/**
 * What is swallowed waits in the gut. The share that a product never gives up, or that never
 * reaches the blood for a reason nobody has measured, is set aside at the moment of swallowing
 * (decision 0011), so nothing vanishes from the books.
 */
export const gut = (alkaloid: SwallowedAlkaloid) =>
  part(`gut of ${alkaloid}`, ({ state, port }) => {
    const lumen = state(`${alkaloid} in the gut`, 'nmol', { molecule: alkaloid });
    const lost = state(`${alkaloid} that never reaches the blood`, 'nmol', {
      molecule: alkaloid,
      role: 'eliminated',
    });
    return { swallowed: port.in(lumen), neverAbsorbed: port.in(lost), absorbable: port.out(lumen) };
  });
