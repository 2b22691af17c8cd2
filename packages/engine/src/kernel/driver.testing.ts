import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rodas5p, tsit5 } from '../method/index.js';
import type { Tableau } from '../method/index.js';
import type { Model } from '../model/index.js';
import { absorption, ball, bloodCells, echo, falling, following, logistic } from './analytic.testing.js';
import type { Known } from './analytic.testing.js';
import { emptyAnswers, outcomeOf } from './answers.js';
import type { Answers } from './answers.js';
import { packMoments } from './batch.js';
import type { Batch, Moment } from './batch.js';
import type { Driver } from './driver.js';

export type MakeDriver = (model: Model, options: { readonly method: Tableau; readonly inflow: boolean }) => Driver;

interface Asked {
  readonly persons?: number;
  readonly requested?: readonly number[];
  readonly before?: readonly number[];
  readonly moments?: readonly (readonly Moment[])[];
  readonly tolerance?: number;
  readonly fixedStep?: number;
  readonly maxSteps?: number;
  readonly parameters?: readonly number[];
  readonly end?: number;
}

/** A batch of equal persons on a known problem. */
export function batchOn(known: Known, asked: Asked = {}): Batch {
  const {
    persons = 1,
    requested = [known.end],
    tolerance = 1e-8,
    fixedStep = 0,
    maxSteps = 100_000,
    parameters = known.parameters,
    end = known.end,
  } = asked;
  const repeat = (numbers: readonly number[]): Float64Array => Float64Array.from(Array.from({ length: persons }, () => numbers).flat());
  return {
    persons,
    parameters: repeat(parameters),
    initial: repeat(known.initial),
    moments: packMoments(asked.moments ?? Array.from({ length: persons }, () => [])),
    requested: Float64Array.from(requested),
    requestedBefore: Uint8Array.from(asked.before ?? requested.map(() => 0)),
    start: 0,
    end,
    relativeTolerance: tolerance,
    absoluteTolerances: Float64Array.from(known.initial, () => tolerance * 1e-3),
    maxSteps,
    fixedStep,
  };
}

export function ran(driver: Driver, batch: Batch): Answers {
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  return answers;
}

/** Slope of log error against log step over halvings: the order that is really reached. */
function orderReached(errors: readonly number[]): number {
  const slopes = errors.slice(1).map((error, at) => Math.log2((errors[at] ?? Number.NaN) / error));
  return slopes.reduce((total, slope) => total + slope, 0) / slopes.length;
}

const steps = [1 / 8, 1 / 16, 1 / 32, 1 / 64];

function endErrors(make: MakeDriver, method: Tableau, known: Known): number[] {
  const driver = make(known.model, { method, inflow: false });
  return steps.map((fixedStep) => {
    const { finalStates } = ran(driver, batchOn(known, { fixedStep }));
    return Math.max(...known.answer(known.end).map((truth, at) => Math.abs((finalStates[at] ?? Number.NaN) - truth)));
  });
}

/** Error between the steps: the same thetas within a step at each size, from exact starts, so that only the interpolant counts. */
function denseErrors(make: MakeDriver, method: Tableau, known: Known): number[] {
  const driver = make(known.model, { method, inflow: false });
  return steps.map((fixedStep) => {
    const requested = [0.21, 0.43, 0.77].map((theta) => theta * fixedStep);
    const { rows } = ran(driver, batchOn(known, { fixedStep, requested }));
    return Math.max(...requested.map((at, row) => Math.abs((rows[row] ?? Number.NaN) - (known.answer(at)[0] ?? Number.NaN))));
  });
}

/** What every driver must do, whoever made it. */
export function driverSuite(name: string, make: MakeDriver): void {
  const rosenbrock = (model: Model): Driver => make(model, { method: rodas5p, inflow: true });

  describe(`${name}: order`, () => {
    for (const method of [tsit5, rodas5p]) {
      it(`${method.name} reaches order 5 at the end of a nonlinear problem`, () => {
        expect(Math.abs(orderReached(endErrors(make, method, falling)) - 5)).toBeLessThan(0.2);
      });
      it(`${method.name} keeps order 5 with a time-dependent right-hand side`, () => {
        expect(Math.abs(orderReached(endErrors(make, method, following(1)).slice(0, 3)) - 5)).toBeLessThan(0.2);
      });
      it(`${method.name} answers between steps to order 4: local error of order 5`, () => {
        expect(Math.abs(orderReached(denseErrors(make, method, logistic)) - 5)).toBeLessThan(0.2);
      });
    }
    it('Rodas5P follows a moving target a million times faster than the target moves, within tolerance', () => {
      const known = following(1e6);
      const answers = ran(rosenbrock(known.model), batchOn(known, { tolerance: 1e-8 }));
      expect(outcomeOf(answers, 0).kind).toBe('success');
      expect(Math.abs((answers.rows[0] ?? Number.NaN) - (known.answer(known.end)[0] ?? Number.NaN))).toBeLessThan(1e-7);
      expect(outcomeOf(answers, 0).counts.steps).toBeLessThan(200);
    });
  });

  describe(`${name}: accuracy`, () => {
    for (const tolerance of [1e-4, 1e-6, 1e-8, 1e-10])
      it(`stays within thirty times a tolerance of ${tolerance}`, () => {
        const requested = Array.from({ length: 49 }, (_, at) => at / 2);
        const { rows } = ran(rosenbrock(absorption.model), batchOn(absorption, { tolerance, requested }));
        const worst = Math.max(
          ...requested.map((at, row) => Math.abs((rows[row] ?? Number.NaN) - (absorption.answer(at)[1] ?? Number.NaN))),
        );
        expect(worst).toBeLessThan(30 * tolerance * 100);
      });
  });

  describe(`${name}: moments`, () => {
    const bolus = (time: number, amount = 100): Moment => ({ time, kind: 'add', target: 0, value: amount });
    it('a dose is met exactly and superposes', () => {
      const { rows } = ran(
        rosenbrock(absorption.model),
        batchOn(absorption, { tolerance: 1e-10, requested: [6, 20], moments: [[bolus(5.3)]] }),
      );
      const at = (t: number): number => absorption.answer(t)[1] ?? Number.NaN;
      expect(Math.abs((rows[0] ?? 0) - at(6) - at(0.7))).toBeLessThan(1e-7);
      expect(Math.abs((rows[1] ?? 0) - at(20) - at(14.7))).toBeLessThan(1e-7);
    });
    it('a value can be asked for before and after the moments of one time, also at start and end', () => {
      const times = [0, 0, 5, 5, 24, 24];
      const moments = [[0, 5, 24].map((time): Moment => ({ time, kind: 'add', target: 1, value: 1000 }))];
      const { rows } = ran(rosenbrock(absorption.model), batchOn(absorption, { requested: times, before: [1, 0, 1, 0, 1, 0], moments }));
      for (const pair of [0, 2, 4]) expect(Math.abs((rows[pair + 1] ?? 0) - (rows[pair] ?? 0) - 1000)).toBeLessThan(1e-6);
      expect(rows[0]).toBe(0);
    });
    it('replace, scale, inflow and parameter do what they say', () => {
      const moments: Moment[] = [
        { time: 0, kind: 'replace', target: 0, value: 0 },
        { time: 1, kind: 'inflow', target: 1, value: 7 },
        { time: 3, kind: 'inflow', target: 1, value: 0 },
        { time: 3, kind: 'parameter', target: 1, value: 0 },
        { time: 4, kind: 'scale', target: 1, value: 0.5 },
      ];
      const { rows } = ran(
        rosenbrock(absorption.model),
        batchOn(absorption, { tolerance: 1e-10, requested: [3, 3.5, 24], moments: [moments] }),
      );
      const infused = 70 * (1 - 0.8187307530779818);
      [infused, infused, infused / 2].forEach((truth, row) => expect(Math.abs((rows[row] ?? Number.NaN) - truth)).toBeLessThan(1e-8));
    });
  });

  describe(`${name}: persons`, () => {
    const crowd = (persons: number): Batch => {
      const requested = Array.from({ length: 25 }, (_, at) => at);
      const batch = batchOn(absorption, {
        persons,
        requested,
        tolerance: 1e-6,
        moments: Array.from({ length: persons }, (_, person) => [{ time: (person * 7) % 23, kind: 'add', target: 0, value: 10 * person }]),
      });
      for (let person = 0; person < persons; person += 1) batch.parameters[2 * person] = 0.3 + 0.37 * person;
      return batch;
    };
    it('a person keeps every byte whoever travels beside, and wherever the batch is cut', () => {
      const driver = rosenbrock(absorption.model);
      const batch = crowd(13);
      const whole = ran(driver, batch);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 13 }), (a, b) => {
          const cut = { first: Math.min(a, b), end: Math.max(a, b) };
          const part = emptyAnswers(batch, driver.stateCount, driver.outputCount);
          driver.run(batch, part, cut);
          const [from, to] = [cut.first * 25, cut.end * 25];
          expect(new Uint8Array(part.rows.slice(from, to).buffer)).toEqual(new Uint8Array(whole.rows.slice(from, to).buffer));
        }),
        { seed: 7, numRuns: 40 },
      );
    });
    it('one who fails is named with time and counts, frees the lane, and changes nobody else', () => {
      const driver = rosenbrock(absorption.model);
      const batch = crowd(9);
      const healthy = ran(driver, batch);
      batch.parameters[2 * 4] = Number.NaN;
      const answers = ran(driver, batch);
      expect(outcomeOf(answers, 4)).toMatchObject({ kind: 'failure', code: 'not-finite' });
      expect(answers.rows.slice(4 * 25, 5 * 25).every(Number.isNaN)).toBe(true);
      for (const person of [0, 3, 5, 8]) {
        expect(outcomeOf(answers, person).kind).toBe('success');
        expect(answers.rows.slice(person * 25, (person + 1) * 25)).toEqual(healthy.rows.slice(person * 25, (person + 1) * 25));
      }
    });
    it('a limit of steps ends a run with its advice, and what came before stays', () => {
      const answers = ran(rosenbrock(absorption.model), batchOn(absorption, { requested: [0.001, 24], maxSteps: 5 }));
      expect(outcomeOf(answers, 0)).toMatchObject({ kind: 'failure', code: 'too-many-steps', counts: { steps: 5 } });
      expect([Number.isFinite(answers.rows[0]), Number.isFinite(answers.rows[1])]).toEqual([true, false]);
    });
    it('an exploding solution is stopped near the time of its explosion', () => {
      const answers = ran(rosenbrock(logistic.model), {
        ...batchOn(logistic, { end: 40 }),
        initial: Float64Array.from([-0.1]),
        requested: new Float64Array(0),
        requestedBefore: new Uint8Array(0),
      });
      const outcome = outcomeOf(answers, 0);
      expect(['step-too-small', 'not-finite']).toContain(outcome.code);
      expect(Math.abs(outcome.time - Math.log(11))).toBeLessThan(1e-3);
    });
    it('a tolerance that no double can meet is refused before anything runs', () => {
      const answers = ran(rosenbrock(absorption.model), batchOn(absorption, { tolerance: 1e-16, persons: 2 }));
      expect(outcomeOf(answers, 1)).toMatchObject({ kind: 'failure', code: 'tolerance-too-small', time: 0, counts: { steps: 0 } });
      expect(answers.rows.every(Number.isNaN)).toBe(true);
    });
    it('a batch that does not fit is refused with the culprit named', () => {
      const driver = rosenbrock(absorption.model);
      const batch = { ...batchOn(absorption), parameters: new Float64Array(3) };
      expect(() => ran(driver, batch)).toThrow(/expected 2 numbers in parameters, found 3/);
      expect(() => ran(driver, batchOn(absorption, { requested: [25] }))).toThrow(/requested between 0 and 24, found 25/);
    });
  });

  describe(`${name}: looking back`, () => {
    it('an echo follows the method of steps', () => {
      const driver = make(echo.model, { method: tsit5, inflow: false });
      const requested = [0.5, 1.5, 2, 2.5, 3, 4, 5];
      const { rows } = ran(driver, batchOn(echo, { requested, tolerance: 1e-9 }));
      requested.forEach((at, row) => expect(Math.abs((rows[row] ?? Number.NaN) - (echo.answer(at)[0] ?? Number.NaN))).toBeLessThan(1e-7));
    });
    it('late news of blood cells agree at two tolerances until chaos would part them', () => {
      const driver = make(bloodCells.model, { method: tsit5, inflow: false });
      const requested = Array.from({ length: 51 }, (_, at) => at * 10);
      const [loose, tight] = [1e-6, 1e-9].map((tolerance) => ran(driver, batchOn(bloodCells, { requested, tolerance })).rows);
      requested.forEach((_, row) => expect(Math.abs((loose?.[row] ?? Number.NaN) - (tight?.[row] ?? Number.NaN))).toBeLessThan(1e-3));
      expect(new Set(Array.from(tight ?? [], (cells) => cells.toFixed(3))).size).toBeGreaterThan(40);
    });
    it('a method that needs slopes of the past is refused with the way out', () => {
      expect(() => make(echo.model, { method: rodas5p, inflow: false })).toThrow(/expected an explicit method.*Tsit5/);
    });
  });

  describe(`${name}: events`, () => {
    for (const method of [tsit5, rodas5p])
      it(`a ball bounces when it lands, by ${method.name}`, () => {
        const driver = make(ball.model, { method, inflow: false });
        const requested = [0.2, 0.44, 0.5, 0.7, 0.89, 0.9];
        const { rows } = ran(driver, batchOn(ball, { requested, tolerance: 1e-9 }));
        requested.forEach((at, row) => {
          const [height, bounces] = ball.answer(at);
          if (!Number.isNaN(height)) expect(Math.abs((rows[2 * row] ?? Number.NaN) - (height ?? 0))).toBeLessThan(1e-7);
          expect(rows[2 * row + 1]).toBe(bounces);
        });
      });
    it('bounces that never end are met with ever smaller steps, and the run says where it stopped', () => {
      const driver = make(ball.model, { method: tsit5, inflow: false });
      const answers = ran(driver, batchOn(ball, { end: 3, requested: [], tolerance: 1e-6, maxSteps: 1000 }));
      expect(outcomeOf(answers, 0).kind).toBe('failure');
      expect(Math.abs(outcomeOf(answers, 0).time - 3 * Math.sqrt(0.2))).toBeLessThan(1e-3);
    });
  });
}
