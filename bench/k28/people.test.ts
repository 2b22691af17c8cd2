import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { k28 } from './model.js';
import { parameters } from './parameters.js';
import { people } from './people.js';

/** What is varied, a person a line: the form in which the people were published with the first measurements. */
function asTable(count: number): string {
  const varied = parameters.flatMap(({ spread }, index) => (spread > 0 ? [index] : []));
  const lines = people(count).map((person, index) => [index + 1, ...varied.map((at) => person[at])].join(','));
  return `${['ID', ...varied.map((at) => parameters[at]?.symbol)].join(',')}\n${lines.join('\n')}\n`;
}

test('the first thousand people are the ones all published figures were measured on', () => {
  const digest = createHash('sha256').update(asTable(1000)).digest('hex');
  expect(digest).toBe('54c2a61a311b20f9da82542e28c81351e842c12be8d01ed6c6dfd508b5b014b2');
});

test('fewer people are the first of more', () => {
  expect(people(3)).toEqual(people(7).slice(0, 3));
});

test('K28 has 28 states, 61 parameters of which 17 vary, and an output for every state', () => {
  expect(k28.states).toHaveLength(28);
  expect(k28.outputs.map(({ name }) => name)).toEqual(k28.states.map(({ name }) => name));
  expect(k28.parameters).toHaveLength(61);
  expect(new Set(k28.parameters.map(({ given: { id } }) => id))).toEqual(new Set(parameters.map(({ symbol }) => symbol)));
  expect(parameters.filter(({ spread }) => spread > 0)).toHaveLength(17);
});
