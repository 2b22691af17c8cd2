import { describe, expect, it } from 'vitest';
import { compiledDriver } from '../compile/index.js';
import type { Driver } from '../kernel/index.js';
import type { Model } from '../model/index.js';
import { plainDriver } from '../solve/index.js';
import { explodingModel, keepingModel, linearModel } from './classic.testing.js';
import { binderOf, portHere, run, runEnsemble } from './index.js';
import type { Dose, EnsembleResult, Question, RunInput, WorkerPort } from './index.js';

const dose: Dose = { state: 'body/depot', amount: 100, time: 0 };
const asked: RunInput = { doses: [dose], spanHours: 24, requestedHours: [1, 24] };
const blowsUp = 'a rate is not a finite number; look for a division by zero, a parameter out of range, or a solution that blows up here';
const never = { steps: 0, rejected: 0, rates: 0, factorizations: 0 };

/** Everything a failure must say, by either driver, for one person and for one among many. */
for (const [name, make] of [
  ['compiled', compiledDriver],
  ['plain', plainDriver],
] as const)
  describe(`a failure is loud, by the ${name} driver:`, () => {
    const one = (model: Model, more: Partial<RunInput> = {}) => run(model, { ...asked, ...more }, { driver: make });
    const linear = linearModel();

    it('an exploding model says when, after how much work, keeps what came before, and draws nothing after', () => {
      const { outcome, outputs } = one(explodingModel(), { doses: [], requestedHours: [5, 20] });
      expect(outcome).toMatchObject({ kind: 'failure', code: 'not-finite' });
      expect(outcome.time).toBeCloseTo(10, 3);
      expect(outcome.counts.steps).toBeGreaterThan(10);
      expect(outcome.counts.rates).toBeGreaterThan(outcome.counts.steps);
      expect(outcome.advice).toBe(blowsUp);
      expect(outputs['body/height'][0]).toBeCloseTo(2, 4);
      expect(outputs['body/height'][1]).toBeNaN();
    });

    it('a negative volume is refused with its name, what it may be, and in its own unit', () => {
      const { outcome, outputs, balance } = one(linear, { parameters: { 'body/volume': -3 } });
      expect(outcome).toEqual({
        kind: 'failure',
        code: 'bad-input',
        time: 0,
        counts: never,
        notes: [],
        advice: 'expected a volume above zero for body/volume, found -3.00 L; mend the input that is named',
      });
      expect([...outputs['body/concentration'], balance.residualFraction].every(Number.isNaN)).toBe(true);
    });

    it.each([
      ['body/volume', 0, 'expected a volume above zero for body/volume, found 0 L'],
      ['body/clearance', -1, 'expected a flow of zero or more for body/clearance, found -1.00 L/h'],
      ['body/absorption', -0.2, 'expected a rate constant of zero or more for body/absorption, found -0.200 1/h'],
      ['body/volume', Number.NaN, 'expected a finite number for body/volume, found NaN'],
      ['body/share', Number.NEGATIVE_INFINITY, 'expected a finite number for body/share, found -Infinity'],
    ])('%s of %d is refused in the same way, and so is one that comes later', (path, value, words) => {
      expect(one(linear, { parameters: { [path]: value } }).outcome).toMatchObject({
        code: 'bad-input',
        time: 0,
        advice: `${words}; mend the input that is named`,
      });
      const later = one(linear, { courses: [{ parameter: path, times: [0, 12], values: [1, value] }] }).outcome;
      expect(later).toMatchObject({ code: 'bad-input', advice: `${words} at 12 h; mend the input that is named` });
    });

    it('a flow or a rate constant that is switched off is no failure', () => {
      expect(one(linear, { parameters: { 'body/clearance': 0, 'body/absorption': 0 } }).outcome.code).toBe('done');
    });

    it('a tolerance that no double can meet is refused before anything runs', () => {
      expect(one(linear, { relativeTolerance: 1e-16 }).outcome).toMatchObject({
        code: 'tolerance-too-small',
        time: 0,
        counts: never,
        advice: 'numbers of this format cannot meet such a tolerance; ask for a larger one, or use doubles',
      });
    });

    it('work without end is stopped at its limit, with what was done until then', () => {
      const { outcome } = one(linear, { maxSteps: 5 });
      expect(outcome).toMatchObject({
        code: 'too-many-steps',
        counts: { steps: 5 },
        advice: 'raise the limit of steps, loosen the tolerance, or shorten the span',
      });
      expect(outcome.time).toBeGreaterThan(0);
    });

    it('a steady state that is none names the state that keeps what it gets', () => {
      const { outcome } = one(keepingModel(), { doses: [{ state: 0, amount: 10, time: 1, every: 12, steadyState: 'reset' }] });
      expect(outcome).toMatchObject({ code: 'no-steady-state', time: 1, counts: never });
      expect(outcome.advice).toMatch(/^body\/tissue does not return after an interval.*; give the doses before it as rows instead/);
    });

    it('one person among many is named with time, counts and advice, and nobody else is touched', async () => {
      const volumes = Array.from({ length: 300 }, (_, person) => ({ 7: -3, 150: Number.NaN })[person] ?? 20);
      const sick = await crowd(make, linear, { people: { count: 300, columns: { 'body/volume': volumes } } });
      const well = await crowd(make, linear, {
        people: { count: 298, columns: { 'body/volume': volumes.filter((volume) => volume === 20) } },
      });
      expect(sick.failures).toEqual([
        {
          person: 7,
          code: 'bad-input',
          time: 0,
          counts: never,
          detail: 'expected a volume above zero for body/volume, found -3.00 L; mend the input that is named',
        },
        {
          person: 150,
          code: 'bad-input',
          time: 0,
          counts: never,
          detail: 'expected a finite number for body/volume, found NaN; mend the input that is named',
        },
      ]);
      expect(sick).toMatchObject({ persons: 300, finished: 298, unrun: [], tallies: well.tallies });
    });

    it('one person among many who is refused is never run', async () => {
      const seen: number[] = [];
      const watching = (model: Model): Driver => {
        const driver = make(model);
        return {
          ...driver,
          run: (batch, ...rest) => {
            if (batch.requested.length > 0) seen.push(...batch.parameters.filter((_, at) => at % driver.parameterCount === volumeAt));
            driver.run(batch, ...rest);
          },
        };
      };
      const volumeAt = linear.parameters.findIndex(({ path }) => path === 'body/volume');
      const volumes = [20, 21, -3, 22, Number.NaN, 0, 23];
      const { failures, finished } = await crowd(watching, linear, { people: { count: 7, columns: { 'body/volume': volumes } } });
      expect([seen, failures.map(({ person }) => person), finished]).toEqual([[20, 21, 22, 23], [2, 4, 5], 4]);
    });

    it('one person among many who explodes is named with the time of the explosion', async () => {
      const { failures, finished } = await crowd(
        make,
        explodingModel(),
        { people: { count: 3, columns: { 'body/rate': [0.01, 0.1, 0.02] } }, regimen: { doses: [] } },
        'body/height',
      );
      expect(failures).toMatchObject([{ person: 1, code: 'not-finite', detail: blowsUp }]);
      expect(failures[0].time).toBeCloseTo(10, 3);
      expect(failures[0].counts.steps).toBeGreaterThan(10);
      expect(finished).toBe(2);
    });

    it('a worker that dies is told by the persons it held, with its last word and what to do; the others go on', async () => {
      const { unrun, finished } = await crowd(make, linear, { people: { count: 300, columns: {} } }, 'body/concentration', dying);
      expect(unrun).toEqual([
        {
          first: 0,
          end: 128,
          code: 'worker-lost',
          detail: 'out of memory; the worker that held this person ended; run again, with fewer workers if memory was short',
        },
      ]);
      expect(finished).toBe(300 - 128);
    });

    it('a worker that breaks over its work, or cannot be set up, is told too', async () => {
      const broken = (): Driver => ({
        ...make(linear),
        run: () => {
          throw new Error('no memory to grow');
        },
      });
      const amid = await crowd(broken, linear, { people: { count: 5, columns: {} } });
      expect(amid).toMatchObject({ finished: 0, unrun: [{ first: 0, end: 5, code: 'worker-lost' }] });
      expect(amid.unrun[0].detail).toMatch(/^no memory to grow; .*run again/);
      const before = await crowd(
        () => {
          throw new Error('this host has no WebAssembly');
        },
        linear,
        { people: { count: 5, columns: {} } },
      );
      expect(before).toMatchObject({ finished: 0, unrun: [{ first: 0, end: 5, code: 'worker-lost' }] });
      expect(before.unrun[0].detail).toMatch(/^this host has no WebAssembly; /);
    });
  });

/** Many people over this very thread, and over whatever worker stands beside it. */
function crowd(
  make: (model: Model) => Driver,
  model: Model,
  more: Partial<Question>,
  watched = 'body/concentration',
  ...beside: readonly WorkerPort[]
): Promise<EnsembleResult> {
  const here = portHere(() => ({ driver: make(model), pivoting: null }));
  return runEnsemble(
    binderOf(model),
    { regimen: { doses: [dose] }, end: 24, requested: [1, 24], ...more },
    { ports: [...beside, here], setup: null, watched: [watched] },
  );
}

/** A worker that runs out of memory as soon as it is given people. */
const dying: WorkerPort = (() => {
  let lose: (why: string) => void = () => {};
  return {
    post: ({ kind }) => {
      if (kind === 'chunk') void Promise.resolve().then(() => lose('out of memory'));
    },
    onMessage: () => {},
    onLost: (hear) => {
      lose = hear;
    },
    terminate: () => {},
  };
})();
