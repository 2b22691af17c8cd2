import { areasBetween } from '@speciosa/engine/analyse';
import { curvesOf, findScenario, readScenario } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { areaOfDay, measured } from './ruler/index.js';
import type { Measure } from './ruler/index.js';
import { runOf } from './verdicts.js';

function runNamed(name: string, change: (text: string) => string = (text) => text) {
  const read = readScenario(change(findScenario(name) ?? ''), name);
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join());
  const curves = curvesOf(read.scenario);
  return { ...runOf(read.scenario, curves), outcome: curves.outcome };
}

const tea = runNamed('tea-2g');
const daily = runNamed('tea-2g', (text) => text.replace('at: 0 h', 'every: 24 h\n    times: 15').replace('span: 120 h', 'span: 576 h'));

const within3percent = (value: number | null, low: number, high = low) => {
  expect(value).toBeGreaterThanOrEqual(low * 0.97);
  expect(value).toBeLessThanOrEqual(high * 1.03);
};

/**
 * The "computed" column of the check that came with the starting values in the evidence dossier (pk, section 5):
 * 39 mg as tea, once and daily for 15 days. These medians set the values, so this proves the wiring, nothing more.
 */
describe('the computed column of the dossier is reproduced within 3 %', () => {
  const once: readonly [Measure, string, number, number?][] = [
    ['Cmax', 'mitragynine', 82],
    ['tmax', 'mitragynine', 0.65],
    ['AUCinf', 'mitragynine', 420],
    ['halfLife', 'mitragynine', 46],
    ['Cmax', '7-hydroxymitragynine', 14, 17],
    ['AUCinf', '7-hydroxymitragynine', 106],
    ['halfLife', '7-hydroxymitragynine', 3.5, 4.2],
    ['metaboliteShare', '7-hydroxymitragynine', 0.31],
  ];
  it.each(once)('%s of %s after one dose is %f (to %f)', (measure, analyte, low, high) => {
    within3percent(measured(measure, tea, analyte), low, high);
  });

  const repeated: readonly [Measure, string, number, number?][] = [
    ['halfLife', 'mitragynine', 66],
    ['timeToSteadyState', 'mitragynine', 8 * 24],
    ['halfLife', '7-hydroxymitragynine', 23, 27],
    ['metaboliteShare', '7-hydroxymitragynine', 0.25],
  ];
  it.each(repeated)('%s of %s after 15 doses is %f (to %f)', (measure, analyte, low, high) => {
    within3percent(measured(measure, daily, analyte), low, high);
  });

  it('accumulates 1.31 times in area', () => {
    within3percent((areaOfDay(daily, 'mitragynine') ?? 0) / (areaOfDay(daily, 'mitragynine', 0) ?? 1), 1.31);
  });

  it('peaks too early for the people of the study: 0.75 to 1.5 h', () => {
    expect(measured('tmax', tea, 'mitragynine')).toBeLessThan(0.75);
  });
});

describe('laws of the story as it runs', () => {
  it('keeps every molecule: the residual is below 1e-8 for each', () => {
    for (const { curves, outcome } of [tea, daily]) {
      expect(outcome).toMatchObject({ kind: 'success', code: 'done' });
      expect(outcome.counts.steps).toBeGreaterThan(10);
      expect(Math.abs(curves.balance.residualFraction)).toBeLessThan(1e-8);
      for (const { residualFraction, deliveredNmol } of curves.balance.molecules) {
        expect(deliveredNmol).toBeGreaterThan(0);
        expect(Math.abs(residualFraction)).toBeLessThan(1e-8);
      }
    }
  });

  it('is linear in dose: ten times the leaf is ten times every level', () => {
    const tenfold = runNamed('tea-2g', (text) => text.replace('2 g', '20 g'));
    for (const analyte of ['mitragynine', '7-hydroxymitragynine', 'speciociliatine']) {
      for (const measure of ['Cmax', 'AUClast'] as const) {
        expect((measured(measure, tenfold, analyte) ?? 0) / (measured(measure, tea, analyte) ?? 1)).toBeCloseTo(10, 5);
      }
      expect(measured('tmax', tenfold, analyte)).toBe(measured('tmax', tea, analyte));
    }
  });

  it('adds up: the area of a day at steady state nears the whole area of one dose', () => {
    const long = runNamed('tea-2g', (text) => text.replace('at: 0 h', 'every: 24 h\n    times: 60').replace('span: 120 h', 'span: 1536 h'));
    const once = runNamed('tea-2g', (text) => text.replace('span: 120 h', 'span: 2160 h'));
    const whole = once.curves.series.find(({ analyte, matrix }) => analyte === 'mitragynine' && matrix === 'plasma-total');
    const area = areasBetween(whole?.timeHours ?? [], whole?.values ?? [], 0, (whole?.values.length ?? 1) - 1, 'linear up, log down').curve;
    expect((areaOfDay(long, 'mitragynine') ?? 0) / area).toBeCloseTo(1, 3);
  });
});
