import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSources } from '@speciosa/evidence/library';
import { conditions, endpoints, furthestChange, hergMargin, ordinal, unknowns, wordFor, words } from './index.js';

const known = new Set(allSources.map(({ id }) => id));
const seed = 50526;
const change = fc.double({ min: -5, max: 5, noNaN: true });

describe('ordinal words', () => {
  it('share all draws among three words', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const { share, word, draws } = ordinal(changes, 0.1);
        expect(draws).toBe(changes.length);
        expect(share.falls + share['no change'] + share.rises).toBeCloseTo(1, 12);
        expect(share[word]).toBeGreaterThan(0);
      }),
      { seed },
    );
  });

  it('turn round when every change does', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const there = ordinal(changes, 0.1).share;
        const back = ordinal(
          changes.map((one) => -one),
          0.1,
        ).share;
        expect([back.falls, back.rises]).toEqual([there.rises, there.falls]);
      }),
      { seed },
    );
  });

  it('have no number but shares, and no word for what is not a number', () => {
    expect(words).toEqual(['falls', 'no change', 'rises']);
    expect(wordFor(0.05, 0.1)).toBe('no change');
    expect(() => wordFor(Number.NaN)).toThrow(RangeError);
    expect(() => ordinal([])).toThrow(RangeError);
  });
});

describe('conditions and unknowns', () => {
  it('rest on sources that exist', () => {
    for (const { sources } of [...conditions, ...unknowns]) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('refuse children and pregnancy, and let liver disease and concentrated 7-hydroxymitragynine through as extrapolation only', () => {
    const standing = Object.fromEntries(conditions.map(({ id, standing: one }) => [id, one]));
    expect(standing).toMatchObject({
      child: 'refused',
      pregnancy: 'refused',
      liver: 'extrapolation',
      'concentrated-7-oh': 'extrapolation',
    });
    expect(Object.values(standing).filter((one) => one === 'flag').length).toBeGreaterThanOrEqual(5);
  });

  it('say unknown of years, of release and of strains', () => {
    const titles = unknowns.map(({ title }) => title).join('; ');
    for (const word of ['years', 'release of serotonin', 'release of noradrenaline', 'strain']) expect(titles).toContain(word);
  });
});

describe('the hERG margin', () => {
  it('narrows as more is filled, and calls nothing safe', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 10, noNaN: true }), fc.double({ min: 1.01, max: 100, noNaN: true }), (filled, more) => {
        const wide = hergMargin(filled);
        const narrow = hergMargin(filled * more);
        expect(narrow.margin).toBeLessThan(wide.margin);
        expect(`${wide.says} ${narrow.says}`).not.toMatch(/safe/i);
        expect(wide.says).toContain('never tested');
      }),
      { seed },
    );
  });

  it('has no class below the mean of known risk, and is endless without a drug', () => {
    expect(hergMargin(1).above).toBeNull();
    expect(hergMargin(0)).toMatchObject({ margin: Number.POSITIVE_INFINITY, above: 'not-listed' });
    expect(() => hergMargin(-1)).toThrow(RangeError);
  });
});

describe('endpoints', () => {
  it('say a unit or a word, never a score, and what must stand beside them', () => {
    for (const { shown, unit, beside } of endpoints) {
      expect(unit === null).toBe(shown === 'as a word');
      expect(beside.length).toBeGreaterThan(10);
    }
    expect(endpoints.filter(({ shown }) => shown === 'as a word').map(({ name }) => name)).toEqual(['mood', 'anxiety', 'nausea']);
  });

  it('are read by their furthest change, which turns round with the curve', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (values) => {
        const far = furthestChange(values);
        expect(values.every((value) => Math.abs(value - values[0]) <= Math.abs(far) + 1e-12)).toBe(true);
        expect(Math.abs(furthestChange(values.map((value) => -value)))).toBeCloseTo(Math.abs(far), 12);
      }),
      { seed },
    );
    expect(() => furthestChange([])).toThrow(RangeError);
  });
});
