import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.js';
import { constant, delayed, differentiate, dimensionOf, lessThan, over, plus, print, times } from './expression/index.js';
import { describe as inWords } from './describe.js';
import { testParameter, testState } from './expression/expression.testing.js';
import { part } from './part.js';
import type { PartWords } from './part.js';
import { withSensitivities } from './sensitivity.js';

const level = testState('level', 'nmol');
const lag = testParameter('T', 'h');
const hour = constant(1, 'h');

const assembled = (build: (words: PartWords) => void) =>
  assemble({
    name: 'test',
    joins: [],
    parts: [
      part('test', (words) => {
        build(words);
        return {};
      }),
    ],
  });
const codes = (build: (words: PartWords) => void): string[] => {
  const made = assembled(build);
  return made.ok ? [] : made.complaints.map(({ code }) => code);
};

describe('delayed', () => {
  it('is printed as a value of an earlier time', () => {
    expect(print(delayed(level, lag, 0), 'text')).toBe('(level)(t - T[test/T])');
    expect(print(delayed(level, lag, 0), 'latex')).toBe('\\left[\\text{level}\\right](t - T)');
  });
  it('measures what it looks for, by a delay that is a time', () => {
    expect(dimensionOf(delayed(level, lag, constant(0, 'nmol')))).toMatchObject({ ok: true, dimension: { amount: 1 } });
    expect(dimensionOf(delayed(level, level, 0))).toMatchObject({
      ok: false,
      complaint: { message: expect.stringContaining('expected a delay that is a time') },
    });
    expect(dimensionOf(delayed(level, lag, constant(1, 'h')))).toMatchObject({ ok: false });
  });
  it('does not move with the present', () => {
    expect(differentiate(times(3, delayed(level, lag, 0)), level)).toEqual(constant(0));
  });
  it('may stand in rates and nowhere else', () => {
    const inRate = (words: PartWords): void => {
      const y = words.state('y', '1', { role: 'signal' });
      words.change('it follows its past', { of: y, rate: over(delayed(y, hour, 0), hour) });
    };
    expect(codes(inRate)).toEqual([]);
    expect(
      codes((words) => {
        const y = words.state('y', '1', { role: 'signal' });
        words.output('then', { unit: '1', is: delayed(y, hour, 0) });
      }),
    ).toEqual(['looks-back']);
  });
  it('has no sensitivities yet, and says so', () => {
    const made = assembled((words) => {
      const y = words.state('y', '1', { role: 'signal' });
      words.change('it follows its past', { of: y, rate: over(delayed(y, hour, 0), hour) });
    });
    expect(() => made.ok && withSensitivities(made.model, [])).toThrow(/expected a model without delays/);
  });
});

describe('event', () => {
  const bouncing = (words: PartWords): void => {
    const y = words.state('y', 'nmol', { role: 'signal' });
    const count = words.state('count', '1', { role: 'signal' });
    words.event('it has fallen', {
      when: lessThan(y, constant(2, 'nmol')),
      set: [
        [y, times(3, y)],
        [count, plus(count, 1)],
      ],
    });
  };
  it('is told among the equations', () => {
    const made = assembled(bouncing);
    expect(made.ok && inWords(made.model)).toContain('when y less than 2 nmol: y := 3 * y; count := count + 1');
  });
  it('sets states to what measures the same, on conditions that compare like with like', () => {
    expect(
      codes((words) => {
        const y = words.state('y', 'nmol', { role: 'signal' });
        words.event('unlike', { when: lessThan(y, hour), set: [[y, 1]] });
      }),
    ).toEqual(['bad-dimension', 'bad-dimension']);
  });
  it('mentions only what the model has', () => {
    expect(
      codes((words) => {
        const y = words.state('y', 'nmol', { role: 'signal' });
        words.event('stranger', { when: lessThan(level, y), set: [[y, y]] });
      }),
    ).toEqual(['stranger']);
  });
});
