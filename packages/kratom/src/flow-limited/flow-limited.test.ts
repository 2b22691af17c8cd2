import { describe, expect, test } from 'vitest';
import { symbolsIn } from '@speciosa/engine/model';
import { fact, modelFacts } from '@speciosa/evidence';
import { perpetratorNames } from '../medicines/index.js';
import { bloodFlows } from './body.js';
import { flowLimitedStory } from './flow-limited-story.js';
import { standing } from './standing.js';
import { structures } from './structures.js';

describe('structure (b)', () => {
  test('all blood that leaves the heart goes through one of its organs', () => {
    const { cardiacOutput, divided } = bloodFlows();
    const sum = Object.values(divided).reduce((all, one) => all + one, 0);
    expect(Math.abs(sum - cardiacOutput) / cardiacOutput).toBeLessThan(1e-3);
  });

  test.each(perpetratorNames)('assembles beside %s, and every parameter has a parent', (name) => {
    const { model } = flowLimitedStory([name]);
    expect(model.parameters.every(({ given }) => fact(given.id).value === given.value)).toBe(true);
  });

  test('no parameter is there for show: each moves a rate or an output', () => {
    const { model } = flowLimitedStory();
    const used = new Set([...model.rates, ...model.outputs.map(({ expression }) => expression)].flatMap((tree) => symbolsIn(tree)));
    const idle = model.parameters.filter((parameter) => !used.has(parameter)).map(({ path }) => path);
    expect(idle).toEqual([]);
  });

  test('shares of enzymes leave something for the others even where both are at their upper ends', () => {
    const top = (id: string): number => fact(id).range?.[1] ?? Number.NaN;
    expect(top('mitragynine/cyp3a-share') + top('mitragynine/cyp2d6-share')).toBeLessThanOrEqual(1);
  });

  test('says of every number of its own what it was set on, measured by, or assumed for', () => {
    const rows = standing();
    expect(rows.filter(({ on }) => on === '')).toEqual([]);
    expect(new Set(rows.map(({ stands }) => stands))).toEqual(new Set(['calibrated', 'measured', 'derived', 'assumed']));
    const written = modelFacts.filter(({ id }) => id.startsWith('flow-limited/') || id.startsWith('body/')).map(({ id }) => id);
    expect(written.filter((id) => id !== 'body/cardiac-output' && !rows.some((row) => row.fact === id))).toEqual([]);
  });

  test('what people cannot tell is assumed, with a range', () => {
    const unknown = [
      'product/extract-given-up-share',
      'mitragynine/cyp3a-share',
      'mitragynine/cyp3a-share-to-7-hydroxy',
      '7-hydroxymitragynine/cyp3a-share',
      'mitragynine/blood-plasma-ratio',
    ];
    const rows = standing().filter((row) => unknown.includes(row.fact));
    expect(rows.map(({ stands, range }) => [stands, range !== null])).toEqual(unknown.map(() => ['assumed', true]));
  });
});

describe('the two structures', () => {
  test('offer the same places to look', () => {
    const [a, b] = [structures.a.tell().story, structures.b.tell().story];
    expect(Object.keys(b.plasma)).toEqual(Object.keys(a.plasma));
    expect(Object.keys(b.unboundInBrain)).toEqual(Object.keys(a.unboundInBrain));
    const outputs = new Set(b.model.outputs.map(({ path }) => path));
    expect(
      [...Object.values(b.plasma), ...Object.values(b.unboundInBrain), ...Object.values(b.muOccupancy), b.muOccupancyByAny].filter(
        (path) => !outputs.has(path),
      ),
    ).toEqual([]);
  });

  test('structure (a) refuses a medicine, because it knows no enzyme', () => {
    expect(() => structures.a.tell(['itraconazole'])).toThrow('expected no medicines in structure (a)');
  });
});
