import { describe, expect, it } from 'vitest';
import { crowdHere, runPopulation } from '../crowd/index.js';
import type { PopulationReport } from '../crowd/index.js';
import { run } from '../run/index.js';
import { findScenario, readScenario } from '../scenario/index.js';
import { molarMasses, pictureSvg, pictureText, sceneOf, withPeople } from './index.js';
import type { SceneOptions } from './index.js';

/** Pictures of real people runs, kept as files: a changed byte is a changed picture, and its diff is the review. */
const folder = '../../../../guide/pictures';

async function crowd(): Promise<PopulationReport> {
  const read = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
  if (!read.ok) throw new Error('tea-2g does not read');
  const answer = await runPopulation(read.scenario, { people: 500, ports: [crowdHere()], typical: run(read.scenario, { draws: 0 }) });
  if (answer.kind !== 'population') throw new Error('stopped');
  return answer;
}

const people = crowd();

const drawn = async (options: SceneOptions = {}) => {
  const report = await people;
  const scene = sceneOf([report.typical], [], {
    toHours: 24,
    gramsPerMole: molarMasses(['mitragynine', '7-hydroxymitragynine']),
    ...options,
  });
  return withPeople(scene, report);
};

describe('the pictures of many people', () => {
  it('show five hundred over a day, in light', async () => {
    await expect(pictureSvg(await drawn(), { height: 760 })).toMatchFileSnapshot(`${folder}/tea-2g-people.light.svg`);
  });

  it('show them on a log axis, in the dark', async () => {
    await expect(pictureSvg(await drawn({ scaling: 'log', toHours: 120 }), { theme: 'dark', height: 760 })).toMatchFileSnapshot(
      `${folder}/tea-2g-people-log.dark.svg`,
    );
  });

  it('show them in the terminal, in braille and in ASCII', async () => {
    await expect(pictureText(await drawn())).toMatchFileSnapshot(`${folder}/tea-2g-people.txt`);
    await expect(pictureText(await drawn(), { isAscii: true })).toMatchFileSnapshot(`${folder}/tea-2g-people.ascii.txt`);
  });

  it('leave no person above the axis and none of the curves out', async () => {
    const scene = await drawn();
    for (const { high, bands = [], curves } of scene.panels) {
      expect(bands.length).toBeGreaterThan(0);
      expect(
        bands.every(({ name, runs }) => curves.some((curve) => curve.name === name) && runs.flat().every((point) => point.high <= high)),
      ).toBe(true);
    }
    expect(scene.remarks).toEqual(expect.arrayContaining([...(await people).flags]));
  });
});
