import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affinityGainNeeded, deltaNeeds, hypothesisList } from './index.js';

const seed = 50527;
const positive = (max: number) => fc.double({ min: 0.01, max, noNaN: true });

describe('what a hypothesis needs', () => {
  it('finds the delta constant and ratio that give both stimulations', () => {
    fc.assert(
      fc.property(
        positive(10),
        fc.double({ min: 1.5, max: 20, noNaN: true }),
        positive(2),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (low, r, a, between) => {
          const b = a + between * (r * a - a);
          const needs = deltaNeeds({ concentrationLow: low, concentrationHigh: r * low, stimulationLow: a, stimulationHigh: b }, 2250, 0);
          if (needs === null) throw new Error('a pair exists between a and r a');
          const stimulation = (concentration: number) =>
            (needs.transducerRatio * concentration) / (concentration + needs.inhibitionConstant);
          expect(stimulation(low) / a).toBeCloseTo(1, 6);
          expect(stimulation(r * low) / b).toBeCloseTo(1, 6);
        },
      ),
      { seed },
    );
  });

  it('says so where no pair can do it', () => {
    expect(deltaNeeds({ concentrationLow: 1, concentrationHigh: 8, stimulationLow: 0.5, stimulationHigh: 0.4 }, 2250, 0)).toBeNull();
    expect(deltaNeeds({ concentrationLow: 1, concentrationHigh: 8, stimulationLow: 0.5, stimulationHigh: 4.1 }, 2250, 0)).toBeNull();
  });

  it('finds the gain at which weight times occupancy pays what is owed, and none beyond full occupancy', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        positive(5),
        positive(10),
        positive(5000),
        (share, weight, concentration, constant) => {
          const gain = affinityGainNeeded(share * weight, weight, concentration, constant);
          const occupancy = (gain * concentration) / (gain * concentration + constant);
          expect((weight * occupancy) / (share * weight)).toBeCloseTo(1, 6);
        },
      ),
      { seed },
    );
    expect(affinityGainNeeded(2, 1, 1, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('tells each hypothesis from the others', () => {
    expect(hypothesisList.map(({ name }) => name)).toEqual(['mor_biphasic', 'relief', 'alpha2', 'ht1a', 'delta']);
    expect(new Set(hypothesisList.map(({ alonePredicts }) => alonePredicts)).size).toBe(5);
    expect(hypothesisList.find(({ name }) => name === 'delta')?.alonePredicts).toContain('Naltrindole');
  });
});
