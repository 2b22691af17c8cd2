import { describe, expect, it } from 'vitest';
import { run } from '../../run/index.js';
import { findScenario, readScenario } from '../../scenario/index.js';
import { sceneOf } from './scene-of.js';

const read = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
if (!read.ok) throw new Error('tea-2g does not read');
const report = run(read.scenario);
const plasma = (analytes: readonly string[]) => sceneOf([report], [], { analytes, panels: ['plasma'] });

describe('what is not known, behind the curves', () => {
  it('is shaded for each curve of a panel, and the axis holds the shade', () => {
    const analytes = ['mitragynine', '7-hydroxymitragynine'];
    const {
      panels: [panel],
      remarks,
    } = plasma(analytes);
    expect(panel?.bandsOf).toBe('knowledge');
    expect(panel?.bands?.map(({ name }) => name)).toEqual(analytes);
    const points = (panel?.bands ?? []).flatMap(({ runs }) => runs.flat());
    expect(points.length).toBeGreaterThan(100);
    for (const { low, innerLow, innerHigh, high } of points) {
      expect([low, innerLow, innerHigh, high]).toEqual([low, innerLow, innerHigh, high].sort((a, b) => a - b));
      expect(high).toBeLessThanOrEqual(panel?.high ?? 0);
    }
    expect(remarks.join(' ')).toContain('nine in ten draws of what is not known');
  });

  it('is left out where shades of five curves would cover one another, and then nothing speaks of it', () => {
    const {
      panels: [panel],
      remarks,
    } = plasma(['mitragynine', 'speciogynine', 'paynantheine', 'speciociliatine', 'mitraciliatine']);
    expect(panel?.curves).toHaveLength(5);
    expect(panel?.bands).toBeUndefined();
    expect(remarks.join(' ')).not.toContain('Shaded');
  });

  it('is left out of a report without draws', () => {
    const [panel] = sceneOf([run(read.scenario, { draws: 0 })], [], { panels: ['plasma'] }).panels;
    expect(panel?.bands).toBeUndefined();
  });
});
