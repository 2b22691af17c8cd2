import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, minus, part, times } from '../model/index.js';
import type { Model } from '../model/index.js';
import { exp } from '../real/index.js';
import { baselineModel, explodingModel, linearModel, saturableModel } from './classic.testing.js';
import type { Dose } from './dosing/regimen.js';
import { prepare, run, runPrepared } from './run.js';
import type { RunInput } from './run.js';

const linear = prepare(linearModel());
const saturable = prepare(saturableModel());
const grid = Array.from({ length: 49 }, (_, half) => half / 2);
const [clearance, volume, absorption] = [1.1, 20, 1.5];
const k = clearance / volume;

const input = (more: Partial<RunInput>): RunInput => ({
  doses: [],
  spanHours: 24,
  requestedHours: grid,
  relativeTolerance: 1e-9,
  absoluteTolerance: 1e-9,
  ...more,
});
const concentration = (more: Partial<RunInput>, prepared = linear): Float64Array =>
  runPrepared(prepared, input(more)).outputs['body/concentration'];
const doses: fc.Arbitrary<Dose> = fc
  .record({
    state: fc.constantFrom('body/depot', 'body/central'),
    amount: fc.integer({ min: 1, max: 1000 }),
    time: fc.integer({ min: 0, max: 20 }),
    every: fc.constantFrom(2, 3.5),
    times: fc.integer({ min: 1, max: 3 }),
    lag: fc.constantFrom(0, 1.25),
  })
  .chain((dose) => fc.constantFrom<Dose>(dose, { ...dose, duration: 4 }, { ...dose, availability: 0.3 }));
const rows = fc.array(doses, { minLength: 1, maxLength: 4 });

describe('a run of a linear model', () => {
  it('is the closed form of absorption and clearance', () => {
    const found = concentration({ doses: [{ state: 'body/depot', amount: 100, time: 2 }] });
    found.forEach((value, at) => {
      const after = Math.max(0, grid[at] - 2);
      expect(value).toBeCloseTo(((100 * absorption) / (volume * (absorption - k))) * (exp(-k * after) - exp(-absorption * after)), 7);
    });
  });

  it('is the closed form of an infusion, whole or cut by the end', () => {
    const rising = (hours: number): number => (10 / clearance) * (1 - exp(-k * hours));
    const found = concentration({ doses: [{ state: 'body/central', amount: 60, time: 0, rate: 10 }] });
    found.forEach((value, at) => expect(value).toBeCloseTo(grid[at] <= 6 ? rising(grid[at]) : rising(6) * exp(-k * (grid[at] - 6)), 7));
    const cut = runPrepared(linear, input({ doses: [{ state: 'body/central', amount: 600, time: 0, rate: 10 }] }));
    expect(cut.balance.molecules[0].delivered).toBeCloseTo(240, 9);
    expect(Math.abs(cut.balance.residualFraction)).toBeLessThan(1e-9);
  });

  it('answers twice the dose with twice the curve, and two doses with their sum', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [one, other, both] = [a, b, [...a, ...b]].map((doses) => concentration({ doses }));
        const double = concentration({ doses: a.map((dose) => ({ ...dose, amount: dose.amount * 2 })) });
        const largest = Math.max(...both);
        both.forEach((value, at) => expect(Math.abs(value - one[at] - other[at])).toBeLessThanOrEqual(1e-6 * largest));
        double.forEach((value, at) => expect(Math.abs(value - 2 * one[at])).toBeLessThanOrEqual(1e-6 * largest));
      }),
      { seed: 20260106, numRuns: 30 },
    );
  });
});

describe('the books', () => {
  it('close for every molecule whatever was given (D26)', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, bends) => {
        const fits = bends ? given.map((dose) => ({ ...dose, state: 'body/central' })) : given;
        const { balance } = runPrepared(bends ? saturable : linear, input({ doses: fits }));
        balance.molecules.forEach(({ residualFraction, delivered, held, eliminated }) => {
          expect(Math.abs(residualFraction)).toBeLessThanOrEqual(1e-9);
          expect(delivered - held - eliminated).toBeCloseTo(0, 5);
        });
      }),
      { seed: 20260107, numRuns: 40 },
    );
  });

  it('tell what one molecule became (D26)', () => {
    const { balance } = runPrepared(saturable, input({ doses: [{ state: 'body/central', amount: 50, time: 0 }] }));
    const [a, b] = balance.molecules;
    expect(a).toMatchObject({ molecule: 'A', dosed: 50, formed: 0 });
    expect(b.dosed).toBe(0);
    expect(b.formed).toBeCloseTo(a.eliminated, 9);
  });

  it('begin anew at a reset and at a steady state (D26)', () => {
    const given: Dose = { state: 'body/central', amount: 80, time: 0, every: 6, times: 4 };
    const reset = runPrepared(linear, input({ doses: [given], events: [{ kind: 'reset', time: 10 }] })).balance;
    expect(reset.molecules[0]).toMatchObject({ dosed: 0, held: 0, residualFraction: 0 });
    const steady = runPrepared(
      linear,
      input({ doses: [given, { ...given, time: 9, steadyState: 'reset', duration: 2, times: 2 }] }),
    ).balance;
    expect(Math.abs(steady.residualFraction)).toBeLessThan(1e-9);
    expect(steady.molecules[0].dosed).toBeGreaterThan(160);
  });

  it('are not kept once one state is replaced or scaled (D26)', () => {
    const given: Dose[] = [{ state: 'body/central', amount: 80, time: 0 }];
    expect(
      runPrepared(linear, input({ doses: given, events: [{ kind: 'scale', time: 3, state: 'body/central', factor: 0.5 }] })).balance
        .residualFraction,
    ).toBeNaN();
    expect(
      runPrepared(linear, input({ doses: given, events: [{ kind: 'replace', time: 3, state: 'body/depot', value: 5 }] })).balance
        .residualFraction,
    ).toBeNaN();
  });
});

describe('events and requests', () => {
  it('reset to the start, replace by a value, scale by a factor (D12, D13)', () => {
    const baseline = prepare(baselineModel());
    const given: Dose[] = [{ state: 'body/drug', amount: 40, time: 0 }];
    const after = (event: NonNullable<RunInput['events']>) =>
      runPrepared(baseline, input({ doses: given, events: event })).outputs['body/effect'];
    expect(
      after([{ kind: 'reset', time: 6 }])
        .slice(12)
        .every((value) => Math.abs(value - 100) < 1e-6),
    ).toBe(true);
    expect(after([{ kind: 'replace', time: 6, state: 'body/response', value: 33 }])[12]).toBe(33);
    const plain = after([]);
    expect(after([{ kind: 'scale', time: 6, state: 'body/response', factor: 0.5 }])[12]).toBeCloseTo(plain[12] / 2, 6);
  });

  it('see a moment from either side (D25)', () => {
    const given: Dose[] = [{ state: 'body/central', amount: 20, time: 0, every: 12, times: 3 }];
    const times = [0, 0, 12, 12, 24, 24];
    const found = concentration({ doses: given, requestedHours: times, requestedBefore: times.map((_, at) => at % 2 === 0) });
    expect(found[0]).toBe(0);
    expect(found[1]).toBe(1);
    [2, 4].forEach((at) => expect(found[at + 1] - found[at]).toBeCloseTo(1, 9));
  });

  it('see a changed number from either side (D21)', () => {
    const times = [4, 4];
    const courses = [{ parameter: 'body/volume', times: [0, 4], values: [20, 10] }];
    const [before, after] = concentration({
      doses: [{ state: 'body/central', amount: 20, time: 0 }],
      courses,
      requestedHours: times,
      requestedBefore: [true, false],
    });
    expect(after).toBeCloseTo(2 * before, 9);
  });

  it('read and write in the units of states and outputs (D1)', () => {
    const { outputs, finalStates } = runPrepared(linear, input({ doses: [{ state: 'body/central', amount: 500, time: 24 }] }));
    expect(outputs['body/amount'].at(-1)).toBe(0.5);
    expect(finalStates['body/central']).toBe(500);
  });
});

describe('both drivers', () => {
  it('give the same bytes for every kind of dose and event', () => {
    const [compiled, plain] = ['compiled', 'plain'].map((driver) => prepare(saturableModel(), { driver: driver as 'compiled' | 'plain' }));
    fc.assert(
      fc.property(rows, (given) => {
        const whole = input({
          doses: given.map((dose, at) => ({
            ...dose,
            state: 'body/central',
            ...(at === 0 ? { steadyState: 'add' as const, amount: 10, every: 12 } : {}),
          })),
          events: [{ kind: 'scale', time: 7, state: 'body/central', factor: 0.9 }],
        });
        const [a, b] = [compiled, plain].map((prepared) => runPrepared(prepared, whole));
        expect(a.outputs).toEqual(b.outputs);
        expect(a.finalStates).toEqual(b.finalStates);
        expect(a.outcome.counts).toEqual(b.outcome.counts);
      }),
      { seed: 20260108, numRuns: 10 },
    );
  });
});

describe('a failure is loud', () => {
  it('names the number that is none', () => {
    const { outcome, outputs } = runPrepared(linear, input({ parameters: { 'body/volume': Number.NaN } }));
    expect(outcome).toMatchObject({ kind: 'failure', code: 'bad-input' });
    expect(outcome.advice).toContain('expected a finite number for body/volume, found NaN');
    expect(outputs['body/concentration'].every(Number.isNaN)).toBe(true);
  });

  it('tells when a solution blows up, keeps what came before and leaves the rest NaN', () => {
    const { outcome, outputs } = run(explodingModel(), { doses: [], spanHours: 24, requestedHours: grid });
    expect(outcome.kind).toBe('failure');
    expect(['step-too-small', 'not-finite', 'too-many-steps']).toContain(outcome.code);
    expect(outcome.time).toBeCloseTo(10, 3);
    const heights = outputs['body/height'];
    expect(heights[18]).toBeCloseTo(10, 2);
    expect(heights[21]).toBeNaN();
  });

  it('stops at the limit of steps and says so', () => {
    expect(runPrepared(linear, input({ doses: [{ state: 'body/depot', amount: 1, time: 0 }], maxSteps: 5 })).outcome).toMatchObject({
      code: 'too-many-steps',
    });
  });

  it('does not call an output a success that is not finite', () => {
    const { outcome } = runPrepared(
      linear,
      input({
        doses: [{ state: 'body/central', amount: 1, time: 0 }],
        courses: [{ parameter: 'body/volume', times: [0, 12], values: [20, 0] }],
      }),
    );
    expect(outcome.kind).toBe('failure');
  });

  it('repeats a run that met a weak pivot with the pivoting driver, and notes it', () => {
    const weak = weakModel();
    const { outcome, outputs } = run(weak, { doses: [], spanHours: 1, requestedHours: [1], relativeTolerance: 1e-6 });
    expect(outcome.code).toBe('done');
    expect(outcome.notes.join()).toContain('row pivoting');
    expect(Object.values(outputs)[0][0]).toBeCloseTo(exp(-1), 5);
  });

  it('refuses a question that means nothing', () => {
    expect(() => runPrepared(linear, input({ spanHours: 0 }))).toThrow('start before the end');
    expect(() => runPrepared(linear, input({ requestedHours: [2, 1] }))).toThrow('ascending');
    expect(() => runPrepared(linear, input({ relativeTolerance: 0 }))).toThrow('above zero');
    expect(() => runPrepared(linear, input({ parameters: { 'body/volumes': 1 } }))).toThrow('expected the path of a parameter');
  });
});

/** y follows x a trillion times faster than x moves: the multiplier of its row is beyond what elimination without pivoting is believed with. */
function weakModel(): Model {
  const made = assemble({
    name: 'weak',
    joins: [],
    parts: [
      part('body', ({ state, parameter, change, output }) => {
        const [slow, fast] = [
          ['slow', 1],
          ['fast', 1e12],
        ].map(([name, value]) =>
          parameter(`${name} rate`, { symbol: `k_${name}`, is: { id: `${name}`, value: Number(value), unit: '1/h', origin: 'assumed' } }),
        );
        const [x, y] = [state('x', '', { starts: 1, role: 'signal' }), state('y', '', { starts: 1, role: 'signal' })];
        change('x fades', { of: x, rate: times(-1, slow, x) });
        change('y follows', { of: y, rate: times(fast, minus(x, y)) });
        output('seen', { unit: '', is: times(1, y) });
      }),
    ],
  });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join());
  return made.model;
}
