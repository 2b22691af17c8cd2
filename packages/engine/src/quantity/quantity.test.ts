import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatQuantity, molarMass, quantity, readQuantity, valueIn } from './index.js';

const settings = { seed: 20261111, numRuns: 1000 };

const units = fc.constantFrom('mg', 'nmol/L', 'L/h/kg', '1/h', '%', 'mL/min', 'nmol*h/L');

describe('a quantity', () => {
  it('written in full comes back exactly', () => {
    // A written -0 is 0.
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        units,
        (value, unit) => {
          const read = readQuantity(`${value} ${unit}`);
          expect(read.ok && read.quantity).toEqual(quantity(value, unit));
        },
      ),
      settings,
    );
  });

  it('formatted for people comes back within half of the last digit shown', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), units, fc.integer({ min: 1, max: 9 }), (value, unit, digits) => {
        const read = readQuantity(formatQuantity(quantity(value, unit), digits));
        if (!read.ok) throw new Error(read.message);
        expect(Math.abs(read.quantity.value / value - 1)).toBeLessThanOrEqual(0.5 * 10 ** (1 - digits) * (1 + 1e-9));
        expect(read.quantity.unit.text).toBe(unit);
      }),
      settings,
    );
  });

  it('formatted again after being read is the same text', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), fc.integer({ min: 1, max: 9 }), (value, digits) => {
        const text = formatNumber(value, digits);
        expect(formatNumber(Number(text), digits)).toBe(text);
      }),
      settings,
    );
  });

  const shown: readonly (readonly [number, number, string])[] = [
    [2, 3, '2.00'],
    [0.5, 3, '0.500'],
    [123.456, 3, '123'],
    [1234.5, 3, '1230'],
    [99999, 3, '100000'],
    [123456, 3, '1.23e5'],
    [0.00012, 2, '1.2e-4'],
    [0, 3, '0'],
    [-3.14159, 3, '-3.14'],
    [Number.NaN, 3, 'NaN'],
    [Number.POSITIVE_INFINITY, 3, 'Infinity'],
  ];
  it.each(shown)('shows %s with %s digits as %s', (value, digits, text) => expect(formatNumber(value, digits)).toBe(text));

  it.each(['2 g', '2g', ' .5  h ', '1e3 mg', '-1 h', '+2. mg'])('is read from "%s"', (text) => expect(readQuantity(text).ok).toBe(true));

  it.each(['', 'g', '2', 'NaN mg', 'Infinity mg', '1e999 mg', '2 parsec', '0x10 mg', '1,5 g', '2 g of leaf'])(
    'is not read from "%s", and the answer says what was expected',
    (text) => {
      const read = readQuantity(text);
      expect(read.ok ? '' : read.message).toMatch(/^expected/);
    },
  );
});

describe('a molar mass', () => {
  it('is the sum of the atoms of a formula', () => {
    expect(valueIn(molarMass('H2O'), 'g/mol')).toBeCloseTo(18.015, 3);
    expect(valueIn(molarMass('C6H12O6'), 'g/mol')).toBeCloseTo(180.156, 3);
    expect(valueIn(molarMass('NaCl'), 'g/mol')).toBeCloseTo(58.44, 3);
  });

  it('adds up over formulas written one after the other', () => {
    const formula = fc
      .array(fc.tuple(fc.constantFrom('C', 'H', 'N', 'O', 'Cl', 'Na'), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 4 })
      .map((atoms) => atoms.map(([element, count]) => `${element}${count}`).join(''));
    fc.assert(
      fc.property(formula, formula, (a, b) => {
        expect(valueIn(molarMass(a + b), 'g/mol')).toBeCloseTo(valueIn(molarMass(a), 'g/mol') + valueIn(molarMass(b), 'g/mol'), 2);
      }),
      settings,
    );
  });

  it.each(['', 'h2o', 'Xx2', 'C(2)', 'C2 H6'])('is refused for "%s"', (formula) => expect(() => molarMass(formula)).toThrow());
});
