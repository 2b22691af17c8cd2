import { describe, expect, it } from 'vitest';
import { allowedFor, assemble, part, refusalOf } from '../index.js';
import type { Allowed, ParameterSymbol } from '../index.js';

const parameter = (unit: string, value = 1, allows?: Allowed): ParameterSymbol => ({
  kind: 'parameter',
  name: 'it',
  path: 'body/it',
  symbol: 'i',
  unit,
  given: { id: 'body/it', value, unit, origin: 'assumed' },
  ...(allows === undefined ? {} : { allows }),
});

describe('what a parameter may be', () => {
  it.each([
    ['mL', 'above zero'],
    ['L', 'above zero'],
    ['mL/min', 'zero or more'],
    ['1/h', 'zero or more'],
    ['kg', 'zero or more'],
    ['umol', 'zero or more'],
    ['nM', 'zero or more'],
    ['nmol/h', 'zero or more'],
    ['', 'any number'],
    ['%', 'any number'],
    ['h', 'any number'],
    ['1/h^2', 'any number'],
    ['L/nmol', 'any number'],
  ] as const)('in %s is %s, from what the unit measures', (unit, allows) => {
    expect(allowedFor(parameter(unit)).allows).toBe(allows);
  });

  it('is what its part says, where the unit does not say enough', () => {
    expect([allowedFor(parameter('', 1, 'above zero')), allowedFor(parameter('1/h', 1, 'any number'))].map(({ allows }) => allows)).toEqual(
      ['above zero', 'any number'],
    );
    expect(refusalOf(parameter('', 1, 'above zero'), 0)).toBe('expected a number above zero for body/it, found 0');
    expect(refusalOf(parameter('1/h', 1, 'any number'), -2)).toBeNull();
  });

  it('is judged by the number in coherent units, and told in the unit of the parameter', () => {
    expect(refusalOf(parameter('mL'), -0.25)).toBe('expected a volume above zero for body/it, found -250 mL');
    expect(refusalOf(parameter('mL'), 0.25)).toBeNull();
    expect(refusalOf(parameter('L/h'), 0)).toBeNull();
    expect([Number.NaN, Number.POSITIVE_INFINITY].map((value) => refusalOf(parameter(''), value))).toEqual([
      'expected a finite number for body/it, found NaN',
      'expected a finite number for body/it, found Infinity',
    ]);
  });

  it('is judged when a model is assembled, with the way out', () => {
    const assembled = (value: number, allows?: Allowed) =>
      assemble({
        name: 'test',
        joins: [],
        parts: [
          part('body', ({ parameter: word, state }) => {
            state('level', '', { role: 'signal' });
            word('growth', {
              symbol: 'r',
              is: { id: 'body/growth', value, unit: '1/h', origin: 'assumed' },
              ...(allows === undefined ? {} : { allows }),
            });
          }),
        ],
      });
    expect(assembled(-0.1)).toEqual({
      ok: false,
      complaints: [
        {
          code: 'not-allowed',
          path: 'body/growth',
          message:
            'expected a rate constant of zero or more for body/growth, found -0.100 1/h; mend the fact, or say which numbers the parameter allows',
        },
      ],
    });
    expect(assembled(-0.1, 'any number').ok).toBe(true);
  });
});
