import { describe, expect, it } from 'vitest';
import { overdoseCourse } from './overdose-course.js';

describe('one body after an overdose', () => {
  const alone = overdoseCourse({ overdose: 'fentanyl-low', user: 'chronic', route: null });
  const helped = overdoseCourse({ overdose: 'fentanyl-low', user: 'chronic', route: 'vein' });

  it('breathes as at rest before, and less than a third a minute after', () => {
    expect(alone.ventilation[0]).toBeGreaterThan(6);
    expect(alone.ventilation[alone.timeMinutes.indexOf(1)]).toBeLessThan((alone.ventilation[0] ?? 0) / 3);
  });

  it('is arrested without help and breathes again with naloxone in a vein: the same run until somebody helps', () => {
    expect([alone.arrested, helped.arrested]).toEqual([true, false]);
    expect(helped.ventilation.at(-1)).toBeGreaterThan(5);
    const early = (values: readonly number[]) => values.slice(0, 2);
    early(helped.ventilation).forEach((value, at) => expect(value).toBeCloseTo(alone.ventilation[at] ?? Number.NaN, 3));
  });

  it('holds shares of receptors and of oxygen between none and all', () => {
    for (const value of [...alone.held, ...alone.saturation, ...helped.held, ...helped.saturation])
      expect(value >= -1e-9 && value <= 1 + 1e-9).toBe(true);
  });
});
