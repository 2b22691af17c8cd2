import { describe, expect, it } from 'vitest';
import { bloodCells, echo } from '../../kernel/analytic.testing.js';
import type { Moment } from '../../kernel/index.js';
import { prepare, runPrepared } from '../run.js';
import { lagsOf, withEchoes } from './echoes.js';

const dose = (time: number): Moment => ({ time, kind: 'add', target: 0, value: 5 });
const within = { start: 0, end: 10 };

describe('what is felt again after a constant delay', () => {
  it('ends steps a delay after the start and after each moment, six times over, and adds nothing', () => {
    const made = withEchoes([dose(0.5)], [1], within);
    expect(made.map(({ time }) => time)).toEqual([0.5, 1 - 1e-12, 1, 1.5 - 1.5e-12, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5]);
    expect(made.slice(1).every(({ kind, value }) => kind === 'add' && value === 0)).toBe(true);
  });

  it('leaves alone what meets, what lies beyond the end, and a model without delays that stand still', () => {
    expect(withEchoes([dose(1)], [1, 1 + 1e-12], { start: 0, end: 3 }).map(({ time }) => time)).toEqual([1, 2 - 2e-12, 2]);
    expect(withEchoes([dose(1)], [], within)).toEqual([dose(1)]);
    expect(lagsOf(bloodCells.model)?.(Float64Array.of(14))).toEqual([14]);
    expect(lagsOf(bloodCells.model)?.(Float64Array.of(0))).toEqual([]);
  });

  it('keeps the method of steps exact to rounding at a rough tolerance: polynomials between the jumps and kinks', () => {
    const { outputs } = runPrepared(prepare(echo.model), {
      doses: [],
      events: [{ kind: 'replace', time: 0, state: 'echo/voice', value: 1 }],
      spanHours: 5,
      requestedHours: [2, 3, 4, 5],
      relativeTolerance: 1e-4,
      absoluteTolerance: 1e-6,
    });
    [0, -1 / 2, -1 / 6, 5 / 24].forEach((value, row) => expect(Math.abs(outputs['echo/voice now'][row] - value)).toBeLessThan(1e-11));
  });

  it('keeps late news of blood cells to five digits at rtol 1e-6', () => {
    const cells = prepare(bloodCells.model);
    const requestedHours = Array.from({ length: 100 }, (_, row) => 5 * (row + 1));
    const by = (relativeTolerance: number) =>
      runPrepared(cells, {
        doses: [],
        events: [{ kind: 'replace', time: 0, state: 'marrow/cells', value: 0.5 }],
        spanHours: 500,
        requestedHours,
        relativeTolerance,
        absoluteTolerance: relativeTolerance / 100,
      }).outputs['marrow/cells now'];
    const [rough, fine] = [by(1e-6), by(1e-10)];
    requestedHours.forEach((hour, row) => expect(Math.abs(rough[row] / fine[row] - 1), `at ${hour}`).toBeLessThan(5e-5));
  });
});
