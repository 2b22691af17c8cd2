import { observed } from '@speciosa/evidence';
import { describe, expect, it } from 'vitest';
import type { ObservedPoint, Report } from '../report.js';
import { readScenario } from '../scenario/index.js';
import { run } from '../run/index.js';
import { findScenario } from '../scenario/index.js';
import { molarMasses, pictureSvg, pictureText, sceneOf } from './index.js';
import type { SceneOptions } from './index.js';

/** Pictures of real runs, kept as files: a changed byte is a changed picture, and its diff is the review. */
const folder = '../../../../guide/pictures';

const reports = new Map<string, Report>();

function reportOf(name: string): Report {
  const kept = reports.get(name);
  if (kept !== undefined) return kept;
  const read = readScenario(findScenario(name) ?? '', name);
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join('; '));
  const report = run(read.scenario);
  reports.set(name, report);
  return report;
}

/** The peaks of the study behind tea-2g, each at its printed hour, straight from the evidence. */
const rows = observed.filter(({ study, statistic }) => study === 'tanna-2022' && statistic === 'median');

const peaks: readonly ObservedPoint[] = rows
  .filter(({ metric }) => metric === 'Cmax')
  .flatMap(({ analyte, value, unit, spread, source, statistic }) => {
    const hour = rows.find((row) => row.metric === 'tmax' && row.analyte === analyte)?.value ?? null;
    if (hour === null || value === null) return [];
    return [
      {
        study: 'Tanna 2022',
        analyte,
        metric: 'Cmax',
        statistic,
        timeHours: hour,
        value,
        low: spread?.low ?? null,
        high: spread?.high ?? null,
        spread: spread?.kind ?? 'spread',
        unit,
        source,
      },
    ];
  });

const drawn = (name: string, options: SceneOptions = {}) =>
  sceneOf([reportOf(name)], peaks, { gramsPerMole: molarMasses(['mitragynine', '7-hydroxymitragynine']), ...options });

describe('the pictures of the guide', () => {
  it('have the seven measured peaks to draw', () => {
    expect(peaks.map(({ analyte }) => analyte).sort()).toEqual([
      '7-hydroxymitragynine',
      'isopaynantheine',
      'mitraciliatine',
      'mitragynine',
      'paynantheine',
      'speciociliatine',
      'speciogynine',
    ]);
  });

  it('show tea-2g over a day, in light', async () => {
    await expect(pictureSvg(drawn('tea-2g', { toHours: 24 }))).toMatchFileSnapshot(`${folder}/tea-2g-day.light.svg`);
  });

  it('show tea-2g to its end on a log axis, in the dark', async () => {
    await expect(pictureSvg(drawn('tea-2g', { scaling: 'log' }), { theme: 'dark' })).toMatchFileSnapshot(`${folder}/tea-2g-log.dark.svg`);
  });

  it('show all seven alkaloids in plasma', async () => {
    const analytes = [
      'mitragynine',
      '7-hydroxymitragynine',
      'speciogynine',
      'paynantheine',
      'speciociliatine',
      'mitraciliatine',
      'isopaynantheine',
    ];
    await expect(pictureSvg(drawn('tea-2g', { analytes, toHours: 24, panels: ['plasma'] }))).toMatchFileSnapshot(
      `${folder}/tea-2g-seven.light.svg`,
    );
  });

  it('show two products beside each other', async () => {
    const scene = sceneOf([reportOf('tea-2g'), reportOf('extract-59mg')], [], { analytes: ['mitragynine'], toHours: 24 });
    await expect(pictureSvg(scene)).toMatchFileSnapshot(`${folder}/tea-beside-extract.light.svg`);
  });

  it('show tea-2g in the terminal, in braille and in ASCII', async () => {
    await expect(pictureText(drawn('tea-2g', { toHours: 24 }))).toMatchFileSnapshot(`${folder}/tea-2g-day.txt`);
    await expect(pictureText(drawn('tea-2g', { toHours: 24 }), { isAscii: true })).toMatchFileSnapshot(`${folder}/tea-2g-day.ascii.txt`);
  });
});
