import { describe, expect, it } from 'vitest';
import { assemble, constant, lessThan, over, part, plus, power, slopePath, times } from '../../model/index.js';
import type { Model } from '../../model/index.js';
import { ball } from '../../kernel/analytic.testing.js';
import { prepare, runPrepared } from '../run.js';
import type { RunInput } from '../run.js';
import { delayedModel } from '../classic.testing.js';
import type { Dose } from '../dosing/index.js';
import { prepareSensitivity, runSensitivity } from './index.js';

const assumed = (id: string, value: number, unit: string) => ({ id, value, unit, origin: 'assumed' as const });

/** One depot, a saturable elimination, and parameters that only doses use. */
const saturable: Model = (() => {
  const made = assemble({
    name: 'saturable',
    joins: [],
    parts: [
      part('body', ({ state, parameter, flow, output, event }) => {
        const depot = state('depot', 'nmol', { molecule: 'x' });
        const blood = state('blood', 'nmol', { molecule: 'x', starts: times(0.5, constant(2, 'nmol')) });
        const gone = state('gone', 'nmol', { molecule: 'x', role: 'eliminated' });
        const crossings = state('crossings', '1', { role: 'signal' });
        const ka = parameter('absorption rate', { symbol: 'k_a', is: assumed('t/ka', 1.2, '1/h') });
        const most = parameter('largest rate', { symbol: 'V_m', is: assumed('t/vm', 20, 'nmol/h') });
        const half = parameter('half of it at', { symbol: 'K_m', is: assumed('t/km', 15, 'nmol') });
        for (const [name, value, unit] of [
          ['lag', 0.4, 'h'],
          ['share', 0.7, '1'],
          ['length', 1.5, 'h'],
        ] as const)
          parameter(name, { symbol: name, is: assumed(`t/${name}`, value, unit) });
        flow('it is absorbed', { from: depot, to: blood, rate: times(ka, depot) });
        flow('it is eliminated', { from: blood, to: gone, rate: over(times(most, blood), plus(half, blood)) });
        event('it has risen past the half', {
          when: lessThan(half, blood),
          set: [
            [crossings, plus(crossings, 1)],
            [depot, times(0.9, depot)],
          ],
        });
        output('blood squared', { unit: 'nmol^2', is: power(blood, 2) });
        output('blood now', { unit: 'nmol', is: blood });
        output('depot now', { unit: 'nmol', is: depot });
        return {};
      }),
    ],
  });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
})();

/** The same without its event, which no steady state would meet at the same moment twice. */
const bending: Model = { ...saturable, events: [] };

const doses = [
  { state: 'body/depot', amount: 60, time: 0, availability: { parameter: 'body/share' }, lag: { parameter: 'body/lag' } },
  { state: 'body/blood', amount: 30, time: 3, duration: { parameter: 'body/length' }, availability: { parameter: 'body/share' } },
];
const hours = [0.3, 0.41, 1, 2, 3.2, 4.4, 4.6, 8, 12];

describe('forward sensitivities equal finite differences of whole runs', () => {
  const paths = saturable.parameters.map(({ path }) => path);
  const sensitive = prepareSensitivity(saturable, paths);
  const exact = runSensitivity(sensitive, {
    regimen: { doses },
    end: 12,
    requested: hours,
    relativeTolerance: 1e-10,
    absoluteTolerance: 1e-11,
  });
  const prepared = prepare(saturable);
  const input = (parameters: Record<string, number>): RunInput => ({
    doses,
    spanHours: 12,
    requestedHours: hours,
    parameters,
    relativeTolerance: 1e-11,
    absoluteTolerance: 1e-12,
  });

  for (const { path, given } of saturable.parameters)
    it(`by ${path}, through lags, shares, lengths and an event`, () => {
      const slopesBy = (step: number, output: string): number[] => {
        const [low, high] = [-step, step].map((by) => runPrepared(prepared, input({ [path]: given.value + by })).outputs[output]);
        return hours.map((_, row) => ((high?.[row] ?? Number.NaN) - (low?.[row] ?? Number.NaN)) / (2 * step));
      };
      for (const output of ['body/blood squared', 'body/depot now']) {
        const slopes = exact.outputs[slopePath(output, { path })];
        // Richardson: the error of central differences falls from h^2 to h^4, so h may be wide enough to drown what the location of the event leaves open.
        const [wide, fine] = [4e-3, 2e-3].map((share) => slopesBy(share * given.value, output));
        const differences = hours.map((_, row) => (4 * (fine?.[row] ?? Number.NaN) - (wide?.[row] ?? Number.NaN)) / 3);
        // Where the event only moves in time the depot's slope is exactly zero: judged against a thousandth of the curve per parameter.
        const floor = (1e-3 * Math.max(...(exact.outputs[output] ?? []))) / given.value;
        const size = Math.max(...differences.map(Math.abs), floor);
        differences.forEach((difference, row) =>
          expect(Math.abs((slopes?.[row] ?? Number.NaN) - difference) / size, `${output} at ${hours[row]} h`).toBeLessThan(5e-5),
        );
      }
    });

  it('through a bounce: a ball on another planet lands at another time', () => {
    const prepared = prepareSensitivity(ball.model, ['ball/pull']);
    const dropped = { kind: 'replace', time: 0, state: 'ball/height', value: 1 } as const;
    const { outputs } = runSensitivity(prepared, {
      regimen: { doses: [], events: [dropped] },
      end: 0.8,
      requested: [0.3, 0.7],
      relativeTolerance: 1e-11,
      absoluteTolerance: 1e-12,
    });
    const height = (g: number, t: number): number => {
      const landing = Math.sqrt(2 / g);
      const since = t - landing;
      return since < 0 ? 1 - (g * t * t) / 2 : 0.5 * g * landing * since - (g * since * since) / 2;
    };
    [0.3, 0.7].forEach((t, row) => {
      const truth = (height(10 + 1e-5, t) - height(10 - 1e-5, t)) / 2e-5;
      expect(Math.abs((outputs[slopePath('ball/height now', { path: 'ball/pull' })]?.[row] ?? Number.NaN) - truth)).toBeLessThan(1e-7);
    });
  });
});

describe('slopes of a steady state equal finite differences of whole runs', () => {
  const shapes: readonly (readonly [string, readonly Dose[]])[] = [
    [
      'of doses at once, late by a parameter',
      [
        {
          state: 'body/depot',
          amount: 60,
          time: 0,
          every: 12,
          times: 2,
          steadyState: 'reset',
          lag: { parameter: 'body/lag' },
          availability: { parameter: 'body/share' },
        },
      ],
    ],
    [
      'of infusions as long as a parameter says',
      [
        {
          state: 'body/blood',
          amount: 90,
          time: 1,
          every: 8,
          times: 2,
          steadyState: 'reset',
          duration: { parameter: 'body/length' },
          availability: { parameter: 'body/share' },
        },
      ],
    ],
    [
      'of infusions longer than their interval',
      [{ state: 'body/blood', amount: 30, time: 0, every: 4, steadyState: 'reset', duration: 6.5 }],
    ],
    ['of an infusion without end', [{ state: 'body/blood', amount: 0, rate: 6, time: 0, steadyState: 'reset' }]],
    [
      'that is added to what is there',
      [
        { state: 'body/blood', amount: 25, time: 0 },
        { state: 'body/depot', amount: 40, time: 2, every: 12, steadyState: 'add' },
      ],
    ],
  ];
  const asked = [1, 3, 7, 11, 14];
  const sensitive = prepareSensitivity(
    bending,
    bending.parameters.map(({ path }) => path),
  );
  const prepared = prepare(bending);

  it.each(shapes)('%s', (_, doses) => {
    const exact = runSensitivity(sensitive, {
      regimen: { doses },
      end: 14,
      requested: asked,
      relativeTolerance: 1e-9,
      absoluteTolerance: 1e-10,
    });
    expect(exact.outcome.code).toBe('done');
    const bloodAt = (path: string, value: number): Float64Array =>
      runPrepared(prepared, {
        doses,
        spanHours: 14,
        requestedHours: asked,
        parameters: { [path]: value },
        relativeTolerance: 1e-10,
        absoluteTolerance: 1e-11,
      }).outputs['body/blood now'];
    for (const { path, given } of bending.parameters) {
      const slopes = exact.outputs[slopePath('body/blood now', { path })];
      const by = (share: number): number[] =>
        asked.map(
          (__, row) =>
            (bloodAt(path, given.value * (1 + share))[row] - bloodAt(path, given.value * (1 - share))[row]) / (2 * share * given.value),
        );
      const [wide, fine] = [by(4e-3), by(2e-3)];
      const size = Math.max(...fine.map(Math.abs), (1e-3 * Math.max(...exact.outputs['body/blood now'])) / given.value);
      fine.forEach((difference, row) =>
        expect(Math.abs(slopes[row] - (4 * difference - wide[row]) / 3) / size, `${path} at ${asked[row]} h`).toBeLessThan(2e-5),
      );
    }
  });

  it('where there is none the run ends in that failure, not in a number', () => {
    const { outcome, outputs } = runSensitivity(sensitive, {
      regimen: { doses: [{ state: 'body/blood', amount: 500, time: 0, every: 12, steadyState: 'reset' }] },
      end: 14,
      requested: asked,
    });
    expect(outcome).toMatchObject({ kind: 'failure', code: 'no-steady-state', time: 0 });
    expect(Object.values(outputs).every((values) => values.every(Number.isNaN))).toBe(true);
  });
});

describe('what has no slope', () => {
  const sensitive = prepareSensitivity(
    saturable,
    saturable.parameters.map(({ path }) => path),
  );

  it('moments that would change places are refused', () => {
    const crossing = [...doses, { state: 'body/depot', amount: 1, time: 0.4 }];
    expect(() => runSensitivity(sensitive, { regimen: { doses: crossing }, end: 12, requested: [] })).toThrow(
      /order stays when body\/lag moves/,
    );
  });

  it('a number that means nothing ends the run as it ends any other', () => {
    const { outcome } = runSensitivity(sensitive, {
      regimen: { doses },
      people: { count: 1, columns: { 'body/half of it at': [-1] } },
      end: 12,
      requested: hours,
    });
    expect(outcome).toMatchObject({ code: 'bad-input', time: 0 });
    expect(outcome.advice).toContain('expected an amount of zero or more for body/half of it at, found -1.00 nmol');
  });

  it('a model that looks back is refused with the way out', () => {
    expect(() => prepareSensitivity(delayedModel(), ['body/rate'])).toThrow(
      'expected a model without delays, found delayed; the slope of a delayed value looks back itself and is not written yet, so take differences of whole runs',
    );
  });
});
