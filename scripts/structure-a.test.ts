import { describe, expect, test } from 'vitest';
import { fact } from '@speciosa/evidence';
import { calibrateMinors, calibrateTogether } from './calibrate/structure-a.js';

describe('the calibration of structure (a)', () => {
  const whole = calibrateTogether();
  const minors = calibrateMinors();

  test('finds again the values that are frozen as facts', () => {
    for (const { id, value } of [whole, ...minors].flatMap(({ values }) => values))
      expect(Math.abs(value / fact(id).value - 1), id).toBeLessThan(0.02);
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
});
