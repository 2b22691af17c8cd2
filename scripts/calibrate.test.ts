import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fact } from '@speciosa/evidence';
import { together } from '../packages/speciosa/src/doubt/together.js';
import { calibrate } from './calibrate/flow-limited.js';
import type { Open } from './calibrate/row.js';
import { calibrateMinors, calibrateTogether } from './calibrate/structure-a.js';
import { togetherText } from './calibrate/together-text.js';
import { whatRowsLeave } from './calibrate/what-rows-leave.js';
import { leastSquares } from './calibrate/least-squares.js';

describe('what the calibrations leave open', () => {
  const digits = (text: string): number[] => (text.match(/-?\d+\.?\d*(e-?\d+)?/g) ?? []).map(Number);

  test('is what runs draw from: scripts/calibrate.ts wrote it', () => {
    const fits = { a: calibrateTogether().open, b: calibrate().open, minors: calibrateMinors().map(({ open }) => open) };
    const [now, kept] = [
      togetherText(fits),
      readFileSync(new URL('../packages/speciosa/src/doubt/together.ts', import.meta.url), 'utf8'),
    ].map(digits);
    expect(now?.length).toBe(kept?.length);
    now?.forEach((value, at) => expect(Math.abs(value - (kept?.[at] ?? Number.NaN))).toBeLessThan(0.02));
    for (const [structure, { ids, beside }] of [
      ['a', fits.a],
      ['b', fits.b],
    ] as const)
      expect(together[structure][0]).toMatchObject({ ids, beside });
  });

  test('is, for one straight row, a value that follows what was held still one to one', () => {
    // r = ln(x n / seen): what n gains x must lose, but for the pull to its start.
    const [x, n] = ['flow-limited/mitragynine-liver-clearance', 'mitragynine/cyp3a-share-to-7-hydroxy'];
    const start = fact(x).value;
    const open: Open = whatRowsLeave({
      rowsOf: (values) => [
        {
          name: 'product',
          seen: 1,
          width: 0.1,
          doubt: 0.1,
          model: ((values.get(x) ?? start) * (values.get(n) ?? fact(n).value)) / (start * fact(n).value),
        },
      ],
      found: new Map([[x, start]]),
      pull: 1,
      asked: [n, 'mitragynine/molar-mass'],
    });
    expect(open.beside).toEqual([n]);
    expect(open.covariance[0]?.[0]).toBeCloseTo(1 / (100 + 1), 6);
    expect(open.follows[0]?.[0]).toBeCloseTo(-100 / 101, 3);
  });
});

describe('the calibration of structure (b)', () => {
  const { rows, values } = calibrate();

  test('finds again the values that are frozen as facts', () => {
    for (const { id, value } of values) expect(Math.abs(value / fact(id).value - 1), id).toBeLessThan(0.02);
  });

  test('rests on ten rows, and comes within a fifth of each but one', () => {
    expect(rows).toHaveLength(10);
    const far = rows.filter(({ model, seen }) => Math.abs(Math.log(model / seen)) > Math.log(1.2)).map(({ name }) => name);
    expect(far).toEqual(['7-hydroxymitragynine halfLife']);
  });

  test('marks every value it sets as calibrated', () => {
    for (const { id } of values) expect(fact(id).method, id).toMatch(/^calibrated/);
  });
});

test('least squares finds the bottom of a curved valley', () => {
  const { at, loss } = leastSquares(([x = 0, y = 0]) => [10 * (y - x * x), 1 - x], [-1.2, 1], { steps: 200 });
  expect(loss).toBeLessThan(1e-6);
  expect(at[0]).toBeCloseTo(1, 3);
  expect(at[1]).toBeCloseTo(1, 3);
});
