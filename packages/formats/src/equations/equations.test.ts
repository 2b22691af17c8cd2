import { describe, expect, it } from 'vitest';
import { assemble, constant, delayed, lessThan, parameterValue, part, times } from '@speciosa/engine/model';
import type { Given, Model } from '@speciosa/engine/model';
import { smallModel } from '../small.testing.js';
import { equations } from './equations.js';

const given = (id: string, value: number): Given => ({ id, value, unit: '1/h', origin: 'assumed' });

/** Two parts with a letter and a state name in common, an event and a look back. */
function doubled(): Model {
  const one = (name: string, value: number) =>
    part(name, ({ state, parameter, event, change, output }) => {
      const level = state('level', '', { starts: 1 });
      const rate = parameter('pace', { symbol: 'k_l', is: given(`pace/${name}`, value) });
      change('falls', { of: level, rate: times(-1, rate, delayed(level, constant(2, 'h'), 1)) });
      event('it is low', { when: lessThan(level, 0.1), set: [[level, 1]] });
      output('level seen', { unit: '%', is: level });
    });
  const made = assemble({ name: 'twice_the same', joins: [], parts: [one('left', 0.1), one('right', 0.2)] });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
}

describe('a model as equations', () => {
  it('is written in letters, as Markdown and as LaTeX', async () => {
    await expect(equations(smallModel(), 'text')).toMatchFileSnapshot('./goldens/small.txt');
    await expect(equations(smallModel(), 'markdown')).toMatchFileSnapshot('./goldens/small.md');
    await expect(equations(smallModel(), 'latex')).toMatchFileSnapshot('./goldens/small.tex');
  });

  it('has every flow, state, output and fact, in the order of the model', () => {
    for (const style of ['text', 'markdown', 'latex'] as const) {
      const text = equations(smallModel(), style);
      const places = [...smallModel().flows.map(({ sentence }) => sentence), ...smallModel().parameters.map(({ given: { id } }) => id)].map(
        (words) => text.indexOf(words),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      for (const {
        given: { value },
      } of smallModel().parameters)
        expect(text).toContain(String(value));
    }
    expect(parameterValue(smallModel().parameters[1]!)).toBe(20);
  });

  it('tells apart what shares a letter or a name', () => {
    const text = equations(doubled(), 'text');
    expect(text).toContain('d(left/level)/dt = -k_l[1] * (left/level)(t - 2 h)');
    expect(text).toContain('d(right/level)/dt = -k_l[2] * (right/level)(t - 2 h)');
    expect(text).toContain('it is low: when left/level < 0.1: left/level := 1');
    expect(equations(doubled(), 'latex')).toContain('{k_{\\mathrm{l}}^{[2]}}');
    expect(equations(doubled(), 'markdown')).toContain('| 2 | ${k_{\\mathrm{l}}^{[2]}}$ | pace | 0.2 | 1/h | pace/right | assumed |');
  });

  it('escapes words that LaTeX and Markdown would take for marks', () => {
    expect(equations(doubled(), 'latex')).toContain('\\title{twice\\_the same}');
    expect(equations(doubled(), 'latex')).toContain('[\\text{\\%}]');
    expect(equations(doubled(), 'markdown')).toContain('# twice\\_the same');
  });
});
