import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.js';
import type { Observation } from './judge.js';

const seen = (value: number | null, low: number | null = null, high: number | null = null): Observation => ({
  value,
  low,
  high,
  unit: 'nmol/L',
});
const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const seed = 20224;

describe('the common ruler', () => {
  it('says a tmax outside 0.75 to 1.5 h is a miss, however near', () => {
    const tmax = { ...seen(1, 0.75, 1.5), unit: 'h' };
    expect(judge('tmax', 0.7, tmax)).toMatchObject({ verdict: 'miss', inside: false, twofold: true });
    expect(judge('tmax', 0.75, tmax)).toMatchObject({ verdict: 'within the observed spread', inside: true });
  });

  it('tells a level outside the spread from one that is off by more than two', () => {
    expect(judge('Cmax', 190, seen(100, 50, 180)).verdict).toBe('within 2-fold, outside the observed spread');
    expect(judge('Cmax', 210, seen(100, 50, 180)).verdict).toBe('miss');
    expect(judge('Cmax', 170, seen(100, 50, 180)).verdict).toBe('within the observed spread');
  });

  it('calls nothing inside where no spread was published', () => {
    expect(judge('Cmax', 100, seen(100))).toMatchObject({ inside: null, verdict: 'within 2-fold; no spread was published' });
    expect(judge('Cmax', 201, seen(100)).verdict).toBe('miss');
  });

  it('lets a time without a printed range be off by a quarter at most', () => {
    expect(judge('tmax', 1.04, seen(1.3)).verdict).toBe('within 2-fold; no spread was published');
    expect(judge('tmax', 1, seen(1.3))).toMatchObject({ verdict: 'miss', twofold: true });
  });

  it('reads a lone upper end as a bound', () => {
    expect(judge('halfLife', 46, seen(null, null, 43.4))).toMatchObject({
      inside: false,
      verdict: 'within 2-fold, outside the observed spread',
    });
    expect(judge('halfLife', 40, seen(null, null, 43.4))).toMatchObject({ inside: true, ratio: null });
  });

  it('draws no verdict from what the model does not say', () => {
    expect(judge('Cmax', null, seen(1))).toEqual({ ratio: null, inside: null, twofold: null, verdict: 'not modelled yet' });
    expect(judge(null, 5, seen(1)).verdict).toBe('not modelled yet');
  });

  it('judges the same in any unit', () => {
    fc.assert(
      fc.property(positive, positive, positive, fc.integer({ min: -3, max: 3 }), (predicted, value, width, power) => {
        const scale = 2 ** power;
        const plain = judge('Cmax', predicted, seen(value, value / (1 + width), value * (1 + width)));
        const scaled = judge('Cmax', predicted * scale, seen(value * scale, (value * scale) / (1 + width), value * scale * (1 + width)));
        expect(scaled).toEqual(plain);
      }),
      { seed },
    );
  });

  it('never turns a miss into a hit by moving away from the printed value', () => {
    const rank = {
      'within the observed spread': 0,
      'within 2-fold, outside the observed spread': 1,
      'within 2-fold; no spread was published': 1,
      miss: 2,
      'not modelled yet': 3,
    };
    fc.assert(
      fc.property(positive, fc.double({ min: 1, max: 8, noNaN: true }), fc.double({ min: 1, max: 8, noNaN: true }), (value, near, more) => {
        const at = (fold: number) => rank[judge('Cmax', value * fold, seen(value, value / 1.5, value * 1.5)).verdict];
        expect(at(near * more)).toBeGreaterThanOrEqual(at(near));
      }),
      { seed },
    );
  });
});
