import { part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Alkaloid } from '../cast.js';

/** Products that must open or dissolve first; what is drunk is dissolved when it is swallowed. */
export const solids = ['capsule', 'extract'] as const;
export type Solid = (typeof solids)[number];

export interface GutOptions {
  /** Solid products this alkaloid can be swallowed with; none unless said. */
  readonly from?: readonly Solid[];
}

/**
 * What is swallowed gets free of its product, waits in the stomach, and moves on to where it is
 * absorbed: a peak cannot come before the stomach empties. The share that a product never gives up,
 * or that never reaches the liver for a reason nobody has measured, is set aside at the moment of
 * swallowing (decision 0011), so nothing vanishes from the books.
 */
export const gut = (alkaloid: Alkaloid, { from = [] }: GutOptions = {}) =>
  part(`gut of ${alkaloid}`, ({ state, parameter, flow, port }) => {
    const stomach = state(`${alkaloid} in the stomach`, 'nmol', { molecule: alkaloid });
    const lumen = state(`${alkaloid} in the gut`, 'nmol', { molecule: alkaloid });
    const lost = state(`${alkaloid} that never reaches the blood`, 'nmol', { molecule: alkaloid, role: 'eliminated' });

    const still = from.map((solid) => {
      const inside = state(`${alkaloid} still in ${solid}`, 'nmol', { molecule: alkaloid });
      const release = parameter(`rate at which ${solid} gives up alkaloids`, { symbol: 'k_r', is: fact(`product/${solid}-release-rate`) });
      flow(`${solid} gives up ${alkaloid}`, { from: inside, to: stomach, rate: times(release, inside) });
      return { solid, path: inside.path };
    });
    const emptying = parameter('rate of gastric emptying of a drink', { symbol: 'k_ge', is: fact('body/gastric-emptying-rate') });
    flow(`the stomach passes ${alkaloid} on`, { from: stomach, to: lumen, rate: times(emptying, stomach) });
    return { swallowed: port.in(stomach), still, neverAbsorbed: port.in(lost), absorbable: port.out(lumen) };
  });
