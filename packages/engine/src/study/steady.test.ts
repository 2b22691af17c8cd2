import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model/index.js';
import { exp } from '../real/index.js';
import { ageingModel, baselineModel, delayedModel, keepingModel, linearModel, saturableModel, swingingModel } from './classic.testing.js';
import type { Dose } from './dosing/regimen.js';
import { prepare, run, runPrepared } from './run.js';
import type { Prepared, RunInput } from './run.js';

const tolerances = { relativeTolerance: 1e-9, absoluteTolerance: 1e-9 };
const grid = Array.from({ length: 97 }, (_, quarter) => quarter / 4);
const [clearance, volume, absorption] = [1.1, 20, 1.5];
const k = clearance / volume;

const curve = (prepared: Prepared, input: Omit<RunInput, 'spanHours' | 'requestedHours'>, output: string): Float64Array => {
  const { outputs, outcome } = runPrepared(prepared, { ...input, ...tolerances, spanHours: 24, requestedHours: grid });
  expect(outcome.code).toBe('done');
  return outputs[output];
};

/** The same rows begun so many intervals earlier. */
function longRun(prepared: Prepared, dose: Dose, intervals: number, output: string): Float64Array {
  const [every, times] = [dose.every ?? 0, dose.times ?? 1];
  const { steadyState: _, ...plain } = dose;
  const shift = intervals * every - dose.time;
  const early = { ...plain, time: 0, times: times + intervals };
  const { outputs } = runPrepared(prepared, {
    doses: [early],
    ...tolerances,
    spanHours: shift + dose.time + 24,
    requestedHours: grid.map((hour) => hour + shift + dose.time),
  });
  return outputs[output];
}

function expectClose(found: Float64Array, expected: ArrayLike<number>, share: number): void {
  const largest = Math.max(...Array.from(expected, Math.abs));
  found.forEach((value, at) => expect(Math.abs(value - expected[at])).toBeLessThanOrEqual(share * largest));
}

describe('the steady state of a linear model', () => {
  const prepared = prepare(linearModel());

  it('is the closed form after a bolus into what is cleared (D14, D15)', () => {
    const found = curve(
      prepared,
      { doses: [{ state: 'body/central', amount: 100, time: 0, every: 8, times: 3, steadyState: 'reset' }] },
      'body/concentration',
    );
    expectClose(
      found,
      grid
        .map((hour) => ((100 / volume) * exp(-k * (hour % 8))) / (1 - exp(-8 * k)))
        .map((value, at) => (grid[at] === 24 ? ((100 / volume) * exp(-8 * k)) / (1 - exp(-8 * k)) : value)),
      1e-7,
    );
  });

  it('is the closed form when absorbed first', () => {
    const found = curve(
      prepared,
      { doses: [{ state: 'body/depot', amount: 100, time: 0, every: 24, steadyState: 'reset' }] },
      'body/concentration',
    );
    const gathered = (rate: number, hour: number): number => exp(-rate * hour) / (1 - exp(-24 * rate));
    expectClose(
      found,
      grid.map((hour) => ((100 * absorption) / (volume * (absorption - k))) * (gathered(k, hour) - gathered(absorption, hour))),
      1e-7,
    );
  });

  it('under a constant infusion is rate over clearance, and fades from there (D18)', () => {
    const found = curve(
      prepared,
      { doses: [{ state: 'body/central', amount: 0, rate: 11, time: 0, steadyState: 'reset' }] },
      'body/concentration',
    );
    expectClose(
      found,
      grid.map((hour) => 10 * exp(-k * hour)),
      1e-7,
    );
  });

  it('is where many intervals lead, for boluses and infusions, short or overlapping, lagged within or beyond the interval (D14, D17)', () => {
    const shapes = fc.record({
      amount: fc.integer({ min: 1, max: 500 }),
      every: fc.constantFrom(6, 8, 12),
      duration: fc.constantFrom(0, 0.5, 4, 8, 12, 19),
      lag: fc.constantFrom(0, 0.75, 5, 8, 13.5),
      time: fc.constantFrom(0, 3),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(shapes, (shape) => {
        const dose: Dose = { ...shape, state: 'body/central', steadyState: 'reset' };
        const { outputs, outcome } = runPrepared(prepared, {
          doses: [dose],
          ...tolerances,
          spanHours: dose.time + 24,
          requestedHours: grid.map((hour) => hour + dose.time),
        });
        expect(outcome.code).toBe('done');
        expectClose(outputs['body/concentration'], longRun(prepared, dose, 90, 'body/concentration'), 2e-6);
      }),
      { seed: 20260105, numRuns: 25 },
    );
  });

  it('resets first, cancelling what was pending (D15)', () => {
    const steady: Dose = { state: 'body/central', amount: 100, time: 4, every: 8, steadyState: 'reset' };
    const alone = curve(prepared, { doses: [steady] }, 'body/concentration');
    const disturbed = curve(
      prepared,
      {
        doses: [
          steady,
          { state: 'body/depot', amount: 900, time: 0, every: 3, times: 8 },
          { state: 'body/central', amount: 70, time: 1, lag: 6 },
          { state: 'body/central', amount: 70, time: 1, duration: 20 },
        ],
      },
      'body/concentration',
    );
    grid.forEach((hour, at) => expect(hour < 4 || disturbed[at] === alone[at]).toBe(true));
  });

  it('is added to what is there (D16)', () => {
    const dose = (steadyState: 'reset' | 'add'): Dose => ({ state: 'body/depot', amount: 100, time: 6, every: 12, times: 2, steadyState });
    const other: Dose = { state: 'body/central', amount: 300, time: 0 };
    const alone = curve(prepared, { doses: [dose('reset')] }, 'body/concentration');
    const first = curve(prepared, { doses: [other] }, 'body/concentration');
    const both = curve(prepared, { doses: [other, dose('add')] }, 'body/concentration');
    expectClose(
      both,
      alone.map((value, at) => value + first[at]),
      1e-7,
    );
  });

  it('uses the numbers in force at its moment (D14, D20)', () => {
    const dose: Dose = { state: 'body/central', amount: 100, time: 6, every: 8, steadyState: 'reset' };
    const changed = curve(
      prepared,
      { doses: [dose], courses: [{ parameter: 'body/clearance', times: [0, 5], values: [9, 2.2] }] },
      'body/concentration',
    );
    const plain = curve(prepared, { doses: [dose], parameters: { 'body/clearance': 2.2 } }, 'body/concentration');
    grid.forEach((hour, at) => expect(hour < 6 || Math.abs(changed[at] / plain[at] - 1) < 1e-12).toBe(true));
  });

  it('leaves ledgers and counters at their start (D19)', () => {
    const { finalStates } = run(linearModel(), {
      doses: [{ state: 'body/central', amount: 100, time: 0, every: 8, steadyState: 'reset' }],
      ...tolerances,
      spanHours: 8,
      requestedHours: [],
    });
    expect(finalStates['body/gone']).toBeCloseTo(100, 5);
    expect(finalStates['body/area']).toBeCloseTo(100 / clearance, 5);
  });
});

describe('the steady state of a model that bends', () => {
  const longest = (model: Model, dose: Dose, output: string, intervals: number): void => {
    const prepared = prepare(model);
    expectClose(curve(prepared, { doses: [dose] }, output), longRun(prepared, dose, intervals, output), 2e-6);
  };

  it('is where many intervals lead when elimination saturates (D14)', () => {
    longest(
      saturableModel(),
      { state: 'body/central', amount: 60, time: 0, every: 12, times: 2, steadyState: 'reset' },
      'body/concentration',
      150,
    );
    longest(
      saturableModel(),
      { state: 'body/central', amount: 60, time: 0, every: 12, times: 2, duration: 5, lag: 3, steadyState: 'reset' },
      'body/concentration',
      150,
    );
  });

  it('is where many intervals lead when a response has a baseline (D12, D14)', () => {
    longest(baselineModel(), { state: 'body/drug', amount: 40, time: 0, every: 6, times: 4, steadyState: 'reset' }, 'body/effect', 60);
  });

  it('is where many intervals lead when a signal must cross zero, slowly (D14)', () => {
    longest(swingingModel(), { state: 'body/drug', amount: 3, time: 0, every: 8, times: 3, steadyState: 'reset' }, 'body/reached', 900);
  });

  it('is the closed form where a thousand intervals would not be enough: Km ln(peak/trough) = Vmax II/V - D/V (D14)', () => {
    const found = curve(
      prepare(saturableModel()),
      { doses: [{ state: 'body/central', amount: 119, time: 0, every: 12, times: 2, steadyState: 'reset' }] },
      'body/concentration',
    );
    const trough = 119 / 5 / (exp((10 * 12 - 119) / 5 / 2) - 1);
    expect(found[0] / (trough + 119 / 5)).toBeCloseTo(1, 6);
    expect(found[96] / trough).toBeCloseTo(1, 6);
  });
});

describe('what has no steady state', () => {
  const lost = (model: Model, dose: Partial<Dose>) =>
    run(model, {
      doses: [{ state: 0, amount: 10, time: 1, every: 12, steadyState: 'reset', ...dose }],
      spanHours: 24,
      requestedHours: [0, 24],
    });

  it('ends the run with a failure at its time, not with a number (D19)', () => {
    for (const model of [keepingModel(), ageingModel()]) {
      const { outcome, outputs } = lost(model, {});
      expect(outcome).toMatchObject({ kind: 'failure', code: 'no-steady-state', time: 1 });
      expect(Object.values(outputs).every((values) => values.every(Number.isNaN))).toBe(true);
    }
    expect(lost(keepingModel(), {}).outcome.advice).toContain('body/tissue does not return');
    expect(lost(ageingModel(), {}).outcome.advice).toContain('change with the time');
  });

  it('is refused for a model that looks back in time, and only there (D19)', () => {
    expect(lost(delayedModel(), {}).outcome).toMatchObject({ code: 'no-steady-state', time: 1 });
    expect(lost(delayedModel(), {}).outcome.advice).toContain('needs its history');
    expect(
      run(delayedModel(), { doses: [{ state: 0, amount: 10, time: 1, every: 12, times: 2 }], spanHours: 24, requestedHours: [24] }).outcome
        .code,
    ).toBe('done');
  });

  it('is found out when more is given than can be eliminated (D19)', () => {
    expect(lost(saturableModel(), { amount: 121 }).outcome.code).toBe('no-steady-state');
    expect(lost(saturableModel(), { amount: 110 }).outcome.code).toBe('done');
  });
});
