import { describe, expect, it } from 'vitest';
import { comparable } from './printed.js';

describe('a printed number becomes comparable', () => {
  it('by the molar mass where mass was printed', () => {
    // C23H30N2O4 is 398.503 g/mol by the atomic weights of IUPAC 2021.
    const { value, unit } = comparable(196, 'ng/mL', 'mitragynine');
    expect(unit).toBe('nmol/L');
    expect(value).toBeCloseTo(196 / 0.398503, 1);
  });

  it('without a change where moles were printed, whatever the spelling', () => {
    expect(comparable(81.9, 'nM', 'mitragynine')).toEqual({ value: 81.9, unit: 'nmol/L' });
    expect(comparable(420, 'nmol*h/L', 'mitragynine')).toEqual({ value: 420, unit: 'nmol*h/L' });
    expect(comparable(8, 'd', 'mitragynine')).toEqual({ value: 192, unit: 'h' });
    expect(comparable(0.27, 'ratio', 'mitragynine')).toEqual({ value: 0.27, unit: '1' });
  });

  it('or is refused when nothing is compared in its unit', () => {
    expect(() => comparable(1, 'L/h/kg', 'mitragynine')).toThrow('nothing is compared in L/h/kg');
  });
});
