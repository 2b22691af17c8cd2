import { describe, expect, it } from 'vitest';
import { absorption } from '../kernel/analytic.testing.js';
import { batchOn, ran } from '../kernel/driver.testing.js';
import { outcomeOf } from '../kernel/index.js';
import { compiledDriver } from './compile.js';

describe('a preview in singles', () => {
  const preview = compiledDriver(absorption.model, { lanes: 4, format: 'f32' });
  const requested = Array.from({ length: 49 }, (_, at) => at / 2);

  it('says that it is one, in its name and in its caveat', () => {
    expect(preview.name).toContain('preview');
    expect(preview.caveat).toMatch(/single precision.*1e-4/);
  });
  it('stays within 1e-4 of the height of a curve', () => {
    const { rows } = ran(preview, batchOn(absorption, { persons: 7, requested, tolerance: 1e-5 }));
    const height = Math.max(...requested.map((at) => absorption.answer(at)[1] ?? 0));
    const worst = Math.max(
      ...Array.from(rows, (value, row) => Math.abs(value - (absorption.answer(requested[row % 49] ?? 0)[1] ?? Number.NaN))),
    );
    expect(worst / height).toBeLessThan(1e-4);
  });
  it('refuses a tolerance that singles cannot meet', () => {
    expect(outcomeOf(ran(preview, batchOn(absorption, { tolerance: 1e-8 })), 0).code).toBe('tolerance-too-small');
  });
  it('is not offered in other numbers of lanes', () => {
    expect(() => compiledDriver(absorption.model, { lanes: 2, format: 'f32' })).toThrow(
      /expected 1, 2 or 4 lanes of f64, or 4 lanes of f32, found 2 of f32/,
    );
  });
});
