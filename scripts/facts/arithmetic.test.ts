import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from './arithmetic.js';

describe('the arithmetic beside a derived fact', () => {
  const numbers = fc.double({ min: 0.001, max: 1000, noNaN: true }).map((value) => Number(value.toFixed(6)));

  it('computes as the reader would', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(compute(`${a} + ${b} * ${c}`)).toBeCloseTo(a + b * c, 6);
        expect(compute(`(${a} - ${b}) / ${c}`)).toBeCloseTo((a - b) / c, 6);
      }),
      { seed: 7 },
    );
  });

  it('takes a geometric mean between the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), (values) => {
        const mean = compute(`geomean(${values.join(', ')})`);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9));
        expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9));
      }),
      { seed: 7 },
    );
  });

  it('says what it cannot read', () => {
    expect(compute('2 + about 3')).toContain('about');
    expect(compute('geomean(2, 8')).toBe('expected )');
  });
});
