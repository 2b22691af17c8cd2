import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, constant, delayed, part, print, time, times } from '@speciosa/engine/model';
import { run } from '@speciosa/engine/study';
import type { RunInput } from '@speciosa/engine/study';
import { smallInput, smallModel } from '../small.testing.js';
import { columnsOf, hasR, ranByR } from './rscript.testing.js';
import { rScript } from './script.js';

const textOf = (input: RunInput, model = smallModel()): string => {
  const script = rScript(model, input, { title: 'A small model', notes: ['with a note\nin two lines'] });
  if (!script.ok) throw new Error(script.refused.join('\n'));
  return script.text;
};

describe('the script of a small model', () => {
  it('is the same text for the same question', async () => {
    expect(textOf(smallInput)).toBe(textOf(smallInput));
    await expect(textOf(smallInput)).toMatchFileSnapshot('./goldens/small.R');
  });

  it('keeps every line of foreign words a comment or a string', () => {
    expect(textOf(smallInput)).toContain('# with a note in two lines\n');
    expect(textOf(smallInput)).toContain('"\\"body/B, \\"\\"all\\"\\" of it [umol]\\""');
  });
});

/** Rows by chance: doses at once, running in, lagged; resets, jumps, a parameter that changes; requests before and after. */
const questions = fc.record({
  doses: fc.array(
    fc.record({
      state: fc.constantFrom('body/depot', 'body/central'),
      amount: fc.integer({ min: 1, max: 900 }),
      time: fc.integer({ min: 0, max: 8 }),
      every: fc.constant(3),
      times: fc.integer({ min: 1, max: 3 }),
      duration: fc.constantFrom(0, 0.5, 4),
      lag: fc.constantFrom(0, 1.5),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  events: fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 10 }).map((at) => ({ kind: 'reset' as const, time: at })),
      fc.integer({ min: 0, max: 10 }).map((at) => ({ kind: 'scale' as const, time: at, state: 'body/central', factor: 0.5 })),
    ),
    { maxLength: 2 },
  ),
  courses: fc.constantFrom([], [{ parameter: 'body/loss', times: [0, 3, 7], values: [0.1, 0.9, 0.3] }]),
  before: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
});

describe.skipIf(!hasR('deSolve'))('run by R and deSolve (skipped where they are not installed)', () => {
  it('gives the curves of our own run, whatever is given when', () => {
    fc.assert(
      fc.property(questions, ({ before, ...regimen }) => {
        const input: RunInput = {
          ...regimen,
          spanHours: 12,
          requestedHours: Array.from(before, (_, hour) => hour),
          requestedBefore: before,
        };
        const ours = run(smallModel(), { ...input, relativeTolerance: 1e-11, absoluteTolerance: 1e-10 });
        expect(ours.outcome.code).toBe('done');
        const [hours, ...theirs] = columnsOf(ranByR(textOf(input)));
        expect(hours).toEqual(input.requestedHours);
        Object.values(ours.outputs).forEach((curve, at) => {
          const largest = Math.max(...curve, Number.MIN_VALUE);
          curve.forEach((value, row) => expect(Math.abs((theirs[at]?.[row] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-8 * largest));
        });
      }),
      { seed: 20260401, numRuns: 12 },
    );
  });

  it('begins with a steady state found beforehand', () => {
    const input: RunInput = {
      doses: [{ state: 'body/depot', amount: 300, time: 0, every: 8, times: 2, steadyState: 'reset' }],
      spanHours: 12,
      requestedHours: [0, 3, 8, 11, 12],
    };
    const ageless = smallModel({ ageing: false });
    const ours = run(ageless, { ...input, relativeTolerance: 1e-11, absoluteTolerance: 1e-10 });
    const [, ...theirs] = columnsOf(ranByR(textOf({ ...input, relativeTolerance: 1e-10 }, ageless)));
    Object.values(ours.outputs).forEach((curve, at) =>
      curve.forEach((value, row) => expect(Math.abs((theirs[at]?.[row] ?? Number.NaN) / value - 1)).toBeLessThanOrEqual(1e-7)),
    );
  });

  it('prints quoted headers as our own tables do', () => {
    expect(ranByR(textOf(smallInput)).split('\r\n')[0]).toBe(
      'time [h],body/A in blood [umol/L],"body/B, ""all"" of it [umol]",body/response seen [1]',
    );
  });
});

describe('what such a script cannot say', () => {
  const refusedOf = (build: Parameters<typeof part<unknown>>[1]): string => {
    const made = assemble({ name: 'refused', parts: [part('body', build)], joins: [] });
    if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
    const script = rScript(made.model, { doses: [], spanHours: 1, requestedHours: [0, 1] });
    return script.ok ? 'written' : script.refused.join('\n');
  };

  it('is refused by name: a look back, an event of state, a model without outputs', () => {
    const rate = constant(1, '1/h');
    expect(
      refusedOf(({ state, change, output }) => {
        const level = state('level', '');
        change('follows', { of: level, rate: times(rate, delayed(level, constant(1, 'h'), 0)) });
        output('level seen', { unit: '', is: level });
      }),
    ).toContain(`found ${print(delayed(constant(0), constant(1, 'h'), 0), 'text').replace('0', 'level')} in the rate of body/level`);
    expect(
      refusedOf(({ state, event, output }) => {
        const level = state('level', '');
        event('it is late', { when: { is: 'less than', left: constant(2, 'h'), right: time }, set: [[level, 1]] });
        output('level seen', { unit: '', is: level });
      }),
    ).toContain('found the event "it is late" (body/it is late)');
    expect(
      refusedOf(({ state }) => {
        state('level', '');
      }),
    ).toContain('expected a model with outputs, found none');
  });

  it('is a person whose numbers are none', () => {
    const script = rScript(smallModel(), { ...smallInput, courses: [], parameters: { 'body/volume': Number.NaN } });
    expect(script).toEqual({ ok: false, refused: ['expected a finite number for body/volume, found NaN'] });
  });
});
