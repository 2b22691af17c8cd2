import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantity } from '@speciosa/engine/quantity';
import { byEffect, comparators, muOccupancyBy, opioidAndNaloxone } from './index.js';

const seed = 50528;
const unitOf = { fentanyl: 'ng/mL', naloxone: 'ng/mL', morphine: 'nmol/L', buprenorphine: 'ng/mL' } as const;

describe('comparators', () => {
  it.each(comparators)('%s holds more receptors at a higher concentration, and never all of them', (ligand) => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 100, noNaN: true }),
        fc.double({ min: 1.01, max: 10, noNaN: true }),
        (concentration, more) => {
          const low = muOccupancyBy(ligand, quantity(concentration, unitOf[ligand]));
          const high = muOccupancyBy(ligand, quantity(concentration * more, unitOf[ligand]));
          expect(low).toBeGreaterThan(0);
          expect(high).toBeGreaterThan(low);
          expect(high).toBeLessThan(1);
        },
      ),
      { seed },
    );
  });

  it('reads mass and molar concentrations alike', () => {
    const byMass = muOccupancyBy('naloxone', quantity(327.38, 'ng/mL'));
    expect(byMass).toBeCloseTo(muOccupancyBy('naloxone', quantity(1000, 'nmol/L')), 9);
  });

  it('say of whoever cannot be told by occupancy what is missing, with where it was looked for', () => {
    expect(byEffect.map(({ ligand }) => ligand)).toEqual(['dexmedetomidine', 'yohimbine']);
    for (const { ligand, because } of byEffect) {
      expect(comparators).not.toContain(ligand);
      expect(because).toMatch(/could be read/);
      expect(because).toMatch(/\b(19|20)\d\d\b/);
    }
  });

  it('assembles the machine of fentanyl and naloxone with books that can close', () => {
    const { model } = opioidAndNaloxone();
    expect(model.states.filter(({ molecule }) => molecule === 'naloxone')).toHaveLength(7);
    expect(model.states.filter(({ molecule }) => molecule === 'fentanyl')).toHaveLength(4);
  });
});
