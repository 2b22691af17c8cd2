import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fact } from '@speciosa/evidence';
import { calibrateMinors, calibrateTogether } from './calibrate/structure-a.js';
import { togetherText } from './calibrate/together-text.js';

describe('the calibration of structure (a)', () => {
  const whole = calibrateTogether();
  const minors = calibrateMinors();

  test('finds again the values that are frozen as facts', () => {
    for (const { id, value } of [whole, ...minors].flatMap(({ values }) => values)) expect(Math.abs(value / fact(id).value - 1), id).toBeLessThan(0.02);
  });

  test('rests on fifteen rows for mitragynine, its metabolite and the products, and comes within a fifth of each', () => {
    expect(whole.rows).toHaveLength(15);
    for (const { name, model, seen } of whole.rows) expect(Math.abs(Math.log(model / seen)), name).toBeLessThan(Math.log(1.2));
  });

  test('uses of extract the peak of mitragynine after 29.6 mg on day 1, and no other row', () => {
    expect(whole.rows.map(({ name }) => name).filter((name) => name.includes('extract'))).toEqual(['extract 29.6 mg mitragynine Cmax']);
  });

  test('marks every value it sets as calibrated', () => {
    for (const { id } of [whole, ...minors].flatMap(({ values }) => values)) expect(fact(id).method, id).toMatch(/^calibrated/);
  });

  test('wrote the covariance that runs draw from', () => {
    const digits = (text: string): number[] => (text.match(/-?\d+\.?\d*(e-?\d+)?/g) ?? []).map(Number);
    const [now, kept] = [togetherText([whole, ...minors]), readFileSync(new URL('../packages/speciosa/src/doubt/together.ts', import.meta.url), 'utf8')].map(digits);
    expect(now?.length).toBe(kept?.length);
    now?.forEach((value, at) => expect(Math.abs(value - (kept?.[at] ?? Number.NaN))).toBeLessThan(0.02));
  });
});
