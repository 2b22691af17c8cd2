import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coherent,
  coherentFactor,
  convert,
  dimension,
  multiplyDimensions,
  powerOfDimension,
  printDimension,
  quantity,
  readUnit,
  sameDimension,
  unitOf,
  valueIn,
} from './index.js';
import { divideRationals, multiplyRationals, powerOfRational, rational } from './rational.js';
import { unitWords } from './unit.js';

const settings = { seed: 20261110, numRuns: 500 };

const word = fc.constantFrom(...[...unitWords.keys()].filter((name) => name !== '1'));
const powered = fc.tuple(word, fc.constantFrom(-2, -1, 1, 2, 3)).map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
const group = fc.array(powered, { minLength: 1, maxLength: 2 }).map((words) => words.join('*'));
const unitTexts = fc.array(group, { minLength: 1, maxLength: 3 }).map((groups) => groups.join('/'));

describe('a unit', () => {
  it('reads every word it knows, and every way of joining them', () => {
    fc.assert(
      fc.property(unitTexts, (text) => {
        expect(readUnit(text).ok).toBe(true);
      }),
      settings,
    );
  });

  it('measures the product of what its parts measure, and is as large as they are together', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const both = unitOf(`${a}*${b}`);
        expect(both.dimension).toEqual(multiplyDimensions(unitOf(a).dimension, unitOf(b).dimension));
        expect(both.scale).toEqual(multiplyRationals(unitOf(a).scale, unitOf(b).scale));
      }),
      settings,
    );
  });

  it('over itself has no dimension and size one', () => {
    fc.assert(
      fc.property(word, (text) => {
        const one = unitOf(`${text}/${text}`);
        expect(printDimension(one.dimension)).toBe('no dimension');
        expect(one.scale).toEqual(rational(1n));
      }),
      settings,
    );
  });

  it('divides by everything after a slash, group by group', () => {
    expect(unitOf('L/h/kg').dimension).toEqual(dimension({ length: 3, time: -1, mass: -1 }));
    expect(unitOf('nmol*h/L').dimension).toEqual(dimension({ amount: 1, time: 1, length: -3 }));
    expect(unitOf('mg/L*h')).toEqual({ ...unitOf('mg/L/h'), text: 'mg/L*h' });
  });

  it('of nothing, or 1, has no dimension', () => {
    expect([unitOf(''), unitOf('1'), unitOf(' ')].every((unit) => sameDimension(unit.dimension, dimension({})))).toBe(true);
  });

  it.each(['parsec', 'mg//L', '/h', 'mg/', 'h^', 'h^1.5', 'h^x', 'mg L^-', 'x'.repeat(61)])('refuses "%s" and says why', (text) => {
    const read = readUnit(text);
    expect(read.ok ? '' : read.message).toMatch(/expected a unit/);
  });

  it('does not read names that every object has', () => {
    expect(['constructor', '__proto__', 'toString'].map((text) => readUnit(text).ok)).toEqual([false, false, false]);
  });
});

describe('exact scales', () => {
  const equals: readonly (readonly [number, string, number, string])[] = [
    [1, 'h', 60, 'min'],
    [1, 'd', 24, 'h'],
    [1, 'min', 60, 's'],
    [0.12, 's', 120, 'ms'],
    [1, 'kg', 1000, 'g'],
    [1, 'g', 1e6, 'ug'],
    [1, 'ug', 1e6, 'pg'],
    [1, 'L', 1000, 'mL'],
    [1, 'mL', 1, 'cm^3'],
    [1, 'L', 1, 'dm^3'],
    [1, 'm^3', 1000, 'L'],
    [1, 'mmol', 1e6, 'nmol'],
    [1, 'uM', 1, 'umol/L'],
    [5, 'mg/L', 5, 'ug/mL'],
    [1, 'mL/min', 0.06, 'L/h'],
    [50, '%', 0.5, ''],
    [1, 'nM', 1000, 'pM'],
    [1, 'mg/kg', 1, 'ug/g'],
    [2, 'µmol', 2, 'umol'],
  ];
  it.each(equals)('%s %s is exactly %s %s', (value, unit, other, otherUnit) => {
    expect(valueIn(quantity(value, unit), otherUnit)).toBe(other);
  });

  it('are in h, nmol, L and kg: the coherent system', () => {
    expect(['h', 'nmol', 'L', 'kg', 'nmol/L', 'L/h'].map((text) => coherentFactor(unitOf(text)))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(coherent(quantity(90, 'min'))).toBe(1.5);
  });

  it('turn ng/mL into nmol/L by the molar mass', () => {
    const molarMass = quantity(400, 'g/mol');
    const massConcentration = quantity(20, 'ng/mL');
    expect(coherent(massConcentration) / coherent(molarMass)).toBeCloseTo(coherent(quantity(50, 'nmol/L')), 12);
  });

  it('come back from any unit of the same dimension within two roundings', () => {
    const sameKinds = fc.constantFrom(
      ['h', 'min', 's', 'ms', 'd'],
      ['kg', 'g', 'mg', 'ug', 'ng', 'pg'],
      ['nmol/L', 'uM', 'mM', 'pmol/mL'],
      ['L/h', 'mL/min', 'mL/s'],
    );
    const cases = sameKinds.chain((units) =>
      fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
    );
    fc.assert(
      fc.property(cases, ([from, to, value]) => {
        const back = convert(convert(quantity(value, from), to), from).value;
        expect(Math.abs(back / value - 1)).toBeLessThanOrEqual(4 * Number.EPSILON);
      }),
      settings,
    );
  });

  it('are refused between things that measure differently', () => {
    expect(() => convert(quantity(1, 'mg'), 'h')).toThrow(/mg \(mass\).*h \(time\)/);
    expect(() => quantity(1, 'parsec')).toThrow(/parsec/);
  });
});

describe('a dimension', () => {
  it('to a power and back is itself', () => {
    const powers = fc.record({
      time: fc.integer({ min: -4, max: 4 }),
      amount: fc.integer({ min: -4, max: 4 }),
      mass: fc.integer({ min: -4, max: 4 }),
      length: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(powers, (of) => {
        expect(sameDimension(powerOfDimension(powerOfDimension(dimension(of), 2), 0.5), dimension(of))).toBe(true);
      }),
      settings,
    );
  });

  it('is printed for people', () => {
    expect(printDimension(unitOf('nmol/L/h').dimension)).toBe('amount/length^3/time');
    expect(printDimension(unitOf('1/h').dimension)).toBe('1/time');
  });
});

describe('a ratio', () => {
  const ratios = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([a, b]) => rational(a, b));

  it('is undone by its inverse, exactly', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(divideRationals(multiplyRationals(a, b), b)).toEqual(a);
        expect(powerOfRational(a, -3)).toEqual(divideRationals(rational(1n), multiplyRationals(a, multiplyRationals(a, a))));
      }),
      settings,
    );
  });

  it('is always positive', () => {
    expect(() => rational(0n)).toThrow(RangeError);
    expect(() => rational(1n, -2n)).toThrow(RangeError);
  });
});
