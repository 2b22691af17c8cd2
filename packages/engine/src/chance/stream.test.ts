import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from './index.js';
import type { Stream } from './index.js';
import { philox4x32 } from './philox.js';

const settings = { seed: 20261106, numRuns: 200 };
const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const keys = fc.record({ seed: word, person: word, purpose: fc.string() });

const take = (from: Stream, count: number): number[] => Array.from({ length: count }, () => from.nextUint32());

describe('a stream', () => {
  it('depends on its key alone', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(take(stream(key), 12)).toEqual(take(stream({ ...key }), 12));
      }),
      settings,
    );
  });

  it('shares nothing with a stream of another seed, person or purpose', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom('seed', 'person', 'purpose'), (key, which) => {
        const other =
          which === 'purpose' ? { ...key, purpose: `${key.purpose}.` } : { ...key, [which]: (key[which as 'seed'] + 1) % 2 ** 32 };
        const mine = new Set(take(stream(key), 40));
        expect(take(stream(other), 40).filter((found) => mine.has(found)).length).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });

  it('is philox at the counters (block, 0, person, 0) with the key (seed, FNV-1a of the purpose)', () => {
    const found = take(stream({ seed: 7, person: 9, purpose: '' }), 8);
    const [first, second] = [new Uint32Array(4), new Uint32Array(4)];
    philox4x32([0, 0, 9, 0], [7, 0x811c9dc5], first);
    philox4x32([1, 0, 9, 0], [7, 0x811c9dc5], second);
    expect(found).toEqual([...first, ...second]);
  });

  it('stays as it is until a major release: the first words and units of one key', () => {
    const key = { seed: 2026, person: 1, purpose: 'body weight' };
    expect(take(stream(key), 4)).toEqual([2666461299, 499396537, 1341462303, 4288843813]);
    const units = stream(key);
    expect([units.nextUnit(), units.nextUnit()]).toEqual([0.6208338969668359, 0.3123335316671004]);
  });

  it('gives units strictly between 0 and 1, even with mean 1/2 and variance 1/12', () => {
    const from = stream({ seed: 1, person: 0, purpose: 'units' });
    const units = Array.from({ length: 100_000 }, () => from.nextUnit());
    expect(units.every((unit) => unit > 0 && unit < 1)).toBe(true);
    const mean = units.reduce((sum, unit) => sum + unit, 0) / units.length;
    const variance = units.reduce((sum, unit) => sum + (unit - mean) * (unit - mean), 0) / units.length;
    // Five standard errors: 5 * sqrt(1/12/n) and 5 * sqrt(1/180/n).
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.0046);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.0012);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses %s as a seed', (seed) => {
    expect(() => stream({ seed, person: 0, purpose: '' })).toThrow(RangeError);
  });
});
