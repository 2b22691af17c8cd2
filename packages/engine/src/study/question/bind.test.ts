import { describe, expect, it } from 'vitest';
import { stream } from '../../chance/index.js';
import { baselineModel, linearModel } from '../classic.testing.js';
import type { Regimen } from '../dosing/index.js';
import { bind } from './bind.js';
import { binderOf } from './binder.js';
import type { People } from './question.js';

const varied = (count: number, path: string, middle: number): People => ({
  count,
  columns: { [path]: Array.from({ length: count }, (_, person) => middle * (0.5 + stream({ seed: 1, person, purpose: path }).nextUnit())) },
});

describe('binding', () => {
  const regimens: readonly Regimen[] = [
    { doses: [{ state: 0, amount: 5, time: 0, every: 6, times: 4 }] },
    {
      doses: [
        { state: 0, amount: 5, time: 1, every: 6, times: 3, duration: 2, steadyState: 'reset' },
        { state: 0, amount: 9, time: 4, every: 8, steadyState: 'add' },
      ],
    },
    { doses: [{ state: 0, amount: 5, time: 0 }], events: [{ kind: 'reset', time: 4 }] },
  ];

  it('gives one regimen for all the bytes of the same regimen for each', () => {
    for (const [model, path] of [
      [linearModel(), 'body/volume'],
      [baselineModel(), 'body/made'],
    ] as const)
      for (const regimen of regimens) {
        const question = { people: varied(5, path, 20), end: 24, requested: [0, 24] };
        const binder = binderOf(model);
        expect(bind(binder, { ...question, regimen })).toEqual(bind(binder, { ...question, regimen: () => regimen }));
      }
  });

  it('gives a cut of the people the bytes they have among all', () => {
    const binder = binderOf(baselineModel());
    const question = {
      people: varied(5, 'body/made', 20),
      end: 24,
      requested: [24],
      regimen: (person: number): Regimen => ({ doses: [{ state: 0, amount: person, time: person }] }),
    };
    const [whole, part] = [bind(binder, question).batch, bind(binder, question, { first: 3, end: 5 }).batch];
    expect(part.parameters).toEqual(whole.parameters.slice(3 * binder.given.length));
    expect(part.initial).toEqual(whole.initial.slice(6));
    expect([...part.moments.times]).toEqual([3, 4]);
    expect(part.persons).toBe(2);
  });

  it('starts states from the numbers of each person (D12)', () => {
    const { batch } = bind(binderOf(baselineModel()), {
      people: { count: 2, columns: { 'body/made': [20, 30] } },
      end: 1,
      requested: [],
      regimen: { doses: [], events: [{ kind: 'reset', time: 0.5 }] },
    });
    expect([...batch.initial]).toEqual([0, 100, 0, 150]);
    expect([...batch.moments.values]).toEqual([0, 100, 0, 150]);
  });

  it('refuses one person whose numbers are none, and keeps the others', () => {
    const { refused, batch } = bind(binderOf(linearModel()), {
      people: { count: 3, columns: { 'body/volume': [20, Number.POSITIVE_INFINITY, 20] } },
      end: 1,
      requested: [],
      regimen: { doses: [{ state: 0, amount: 1, time: 0 }] },
    });
    expect(refused).toEqual([{ person: 1, detail: 'expected a finite number for body/volume, found Infinity' }]);
    expect([...batch.moments.starts]).toEqual([0, 1, 1, 2]);
  });

  it('refuses people who are no table', () => {
    const ask = (people: People) => () => bind(binderOf(linearModel()), { people, end: 1, requested: [], regimen: { doses: [] } });
    expect(ask({ count: 0, columns: {} })).toThrow('one person or more');
    expect(ask({ count: 2, columns: { 'body/volume': [1] } })).toThrow('expected 2 values in the column body/volume, found 1');
    expect(ask({ count: 1, columns: { 'body/size': [1] } })).toThrow('expected the path of a parameter');
  });
});
