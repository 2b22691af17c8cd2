import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.js';

const seed = 20223;
const word = fc.string({ maxLength: 12 });
const names = ['tanna-2022', 'huestis-2024', 'mitragynine/apparent-clearance', 'gut/tea-absolute-availability'];

describe('the nearest word', () => {
  it('is measured by a distance: zero only to itself, the same both ways, never beaten by a detour', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      { seed },
    );
  });

  it('is the word itself when it is known, however it is capitalised', () => {
    for (const name of names) {
      expect(nearest(name, names)).toBe(name);
      expect(nearest(name.toUpperCase(), names)).toBe(name);
    }
  });

  it('is found through one slip of a letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('x', 'é', ''), (name, at, letter) => {
        const position = at % name.length;
        expect(nearest(name.slice(0, position) + letter + name.slice(position + 1), names)).toBe(name);
      }),
      { seed },
    );
  });

  it('is nobody when nothing is near', () => {
    expect(nearest('qqqqqqqqqqqqqqqqqqqqqqqq', names)).toBeUndefined();
    expect(nearest('colour', ['amount', 'at', 'every'])).toBeUndefined();
    expect(nearest('ammount', ['amount', 'at', 'every'])).toBe('amount');
  });
});
