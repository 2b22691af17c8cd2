import { describe, expect, it } from 'vitest';
import { draws } from './draws.testing.js';
import { exp, expSequence, log, logSequence, pow, powSequence } from './index.js';
import { numbers } from './numbers.testing.js';

const many = 200_000;
const ends = [
  0,
  -0,
  1,
  -1,
  0.5,
  2,
  3,
  -3,
  710,
  -746,
  2 ** 53,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  Number.MAX_VALUE,
  2.2250738585072014e-308,
  Number.EPSILON,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

/** Points at which the bits differ; one NaN is as good as another. */
class Differences {
  readonly found: (readonly number[])[] = [];
  note(found: number, wanted: number, ...at: readonly number[]): void {
    if (!Object.is(found, wanted)) this.found.push([...at, found, wanted]);
  }
}

describe('read with plain numbers, the sequence of', () => {
  it('exp gives the bits of exp', () => {
    const { anyDouble, between } = draws(10);
    const differences = new Differences();
    const check = (x: number): void => differences.note(expSequence(numbers, x, 0), exp(x), x);
    ends.forEach(check);
    for (let i = 0; i < many; i += 1) [anyDouble(), between(-750, 715)].forEach(check);
    expect(differences.found).toEqual([]);
  });

  it('log gives the bits of log', () => {
    const { anyDouble, between } = draws(11);
    const differences = new Differences();
    const check = (x: number): void => differences.note(logSequence(numbers, x), log(x), x);
    ends.forEach(check);
    for (let i = 0; i < many; i += 1) [anyDouble(), between(0, 2)].forEach(check);
    expect(differences.found).toEqual([]);
  });

  it('pow gives the bits of pow, for every pair of special numbers too', () => {
    const { anyDouble, between } = draws(12);
    const differences = new Differences();
    const check = (x: number, y: number): void => differences.note(powSequence(numbers, x, y), pow(x, y), x, y);
    for (const x of ends) for (const y of ends) check(x, y);
    for (let i = 0; i < many; i += 1) {
      check(anyDouble(), anyDouble());
      check(Math.abs(anyDouble()), between(-3, 3));
      check(between(0, 20), between(-200, 200));
      check(between(-20, 20), Math.floor(between(-20, 20)));
    }
    expect(differences.found).toEqual([]);
  });
});
