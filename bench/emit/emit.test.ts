import { choose, lessThan, minus, over, part, assemble, exp, time, times } from '@speciosa/engine/model';
import { expect, test } from 'vitest';
import { k28 } from '../k28/model.js';
import { emitC } from './emit-c.js';
import { graph } from './graph.js';
import { emitMrgsolve, emitRxode2 } from './emit-r.js';
import { readModel } from './read-model.js';

test('equal terms are one term, whatever the order of what a person settles', () => {
  const { leaf, product } = graph();
  const [p, y] = [leaf('parameter', 0), leaf('state', 0)];
  expect(product([y, p])).toBe(product([p, y]));
});

test('signs move outwards and numbers are folded', () => {
  const { leaf, product, sum, number } = graph();
  const y = leaf('state', 0);
  expect(product([number(-1), y]).kind).toBe('negate');
  expect(product([number(-1), product([number(-1), y])])).toBe(y);
  expect(sum([number(0), y])).toBe(y);
  expect(product([number(0), y])).toBe(number(0));
  expect(product([number(2), number(-3)])).toBe(number(-6));
});

test('peers are given no more work on K28 than a careful author would leave in', () => {
  const { operations } = emitC(k28);
  expect(operations).toEqual({ rates: 142, jacobian: 124 });
});

test('the Jacobian of K28 has the entries that were counted by hand, the diagonal of sums left out', () => {
  expect(readModel(k28).jacobian.length).toBe(82);
});

test('K28 divides seven times for its rates', () => {
  const rates = emitC(k28).source.split('static void')[2] ?? '';
  expect(rates.match(/1\.0 \//g)).toHaveLength(7);
});

test('the same equations are spelled for every peer', () => {
  expect(emitMrgsolve(k28).match(/dxdt_s\d+ =/g)).toHaveLength(28);
  expect(emitRxode2(k28).match(/d\/dt\(s\d+\) =/g)).toHaveLength(28);
});

test('functions, time and choices are spelled in C', () => {
  const small = part('small', ({ state, change }) => {
    const y = state('y', '1', { starts: 1, role: 'signal' });
    const late = choose(lessThan(over(time, times(1, time)), 2), y, minus(1, y));
    change('y changes', { of: y, rate: over(times(late, exp(y)), time) });
    return {};
  });
  const built = assemble({ name: 'small', parts: [small], joins: [] });
  expect(built.ok && emitC(built.model).source).toContain('exp(y[0])');
});
