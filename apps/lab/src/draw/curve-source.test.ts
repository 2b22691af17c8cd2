import { apart, readScenario, run } from 'speciosa';
import { sceneOf } from 'speciosa/picture';
import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../try/choices.js';
import { plainScenario } from '../try/scenario-of.js';
import { curveSource } from './curve-source.js';

describe('curveSource', () => {
  it('finds the series behind every curve of both structures', () => {
    const read = readScenario(JSON.stringify(plainScenario({ ...defaultChoices, structure: 'both' })), 'test');
    if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join());
    const parts = apart(run(read.scenario, { draws: 0 }));
    const [plasma] = sceneOf(parts, []).panels;
    const found = plasma?.curves
      .map(({ name }) => curveSource(name))
      .map(({ analyte, part }) => parts[part]?.series.find((one) => one.analyte === analyte)?.structure);
    expect(found).toEqual(['a', 'a', 'b', 'b']);
  });

  it('takes a name without a number as it is', () => {
    expect(curveSource('7-hydroxymitragynine')).toEqual({ analyte: '7-hydroxymitragynine', part: 0 });
  });
});
