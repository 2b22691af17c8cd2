import { observed } from '@speciosa/evidence';
import { armOf, findScenario, readScenario, settingRows } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { observedFor } from './observed.js';
import { rowsOf } from './rows.js';
import { trials } from './trials.js';
import { scenarioOf } from './verdicts.js';

const arms = trials.flatMap((trial) => trial.arms.map((arm) => ({ trial, arm, scenario: scenarioOf(arm), rows: rowsOf(trial, arm) })));

function named(name: string) {
  const read = readScenario(findScenario(name) ?? '', name);
  if (!read.ok) throw new Error(name);
  return read.scenario;
}

describe('every trial', () => {
  it.each(arms.map((one) => [one.scenario.name, one] as const))(
    '%s finds printed rows, and gives the dose that they were printed for',
    (_, { arm, scenario, rows }) => {
      expect(rows.length).toBeGreaterThan(0);
      const given = armOf(scenario);
      for (const { arm: printed } of rows) {
        expect(given?.product).toBe(printed.product);
        expect(given?.mitragynineMg).toBeLessThanOrEqual(1.01 * (printed.dose?.high ?? 0));
        expect(given?.mitragynineMg).toBeGreaterThanOrEqual(0.99 * (printed.dose?.low ?? Number.POSITIVE_INFINITY));
        expect(given?.intakes).toBe(printed.day === '15' ? 15 : 1);
      }
      expect(arm.evidence.every(({ id }) => rows.some((row) => row.arm.id === id))).toBe(true);
    },
  );

  it('judges each printed row at most once', () => {
    const ids = arms.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves out no number its study printed, but what another arm tells by dose', () => {
    const judged = new Set(arms.flatMap(({ rows }) => rows.map(({ id }) => id)));
    const left = observed.filter(
      ({ study, value, spread, id }) =>
        trials.some((trial) => trial.id === study) && (value !== null || spread !== null) && !judged.has(id),
    );
    expect(
      left
        .map(({ study, arm, metric, standing }) => `${study} ${arm.id} ${metric} ${standing}`)
        .filter((row) => !row.includes('summaryPeak')),
    ).toEqual([
      'huestis-2024 all-arms-day-1 Cmax current',
      'huestis-2026 all-arms-both dose proportionality contradicting',
      // Beside itraconazole: judged in interactions/, where structure (b) follows it.
      'mongar-2024 tea-with-itraconazole CmaxChange current',
      'mongar-2024 tea-with-itraconazole AUCChange current',
      // Volumes of a day of sampling, a slip of the unit, the range whose ends are judged by dose, a person set apart.
      'trakulsrichai-2015 test-dose Vz/F current',
      'trakulsrichai-2015 test-dose Vz/F current',
      'trakulsrichai-2015 test-dose CL/F superseded',
      'trakulsrichai-2015 test-dose Cmax current',
      'trakulsrichai-2015 test-dose CL/F as printed suspect',
      'trakulsrichai-2015 excluded-person plateau conc current',
    ]);
  });

  it('can meet every row that set a value: the ledger has no ghost', () => {
    const missing = Object.values(settingRows)
      .flat()
      .filter(
        (row) =>
          !arms.some(({ scenario }) => {
            const arm = armOf(scenario);
            return (
              arm?.product === row.product &&
              arm.intakes === row.intakes &&
              (row.mitragynineMg === null || Math.abs(arm.mitragynineMg - row.mitragynineMg) < 0.01 * row.mitragynineMg)
            );
          }),
      );
    expect(missing).toEqual([]);
  });
});

describe('observed points of a scenario', () => {
  it('are the peaks of the tea study for tea-2g, as printed', () => {
    const points = observedFor(named('tea-2g'));
    expect(points.map(({ analyte }) => analyte).sort()).toEqual([...named('tea-2g').watch].sort());
    // Tanna 2022 as in Table 3 of the 2023 review: median 81.9 (50.1 to 177) nmol/L at a median of 1 h.
    expect(points.find(({ analyte }) => analyte === 'mitragynine')).toMatchObject({
      value: 81.9,
      low: 50.1,
      high: 177,
      timeHours: 1,
      unit: 'nmol/L',
      statistic: 'median',
    });
  });

  it('lie after the last dose where doses repeat', () => {
    const daily = named('capsule-daily-15d');
    for (const { timeHours } of observedFor(daily)) expect(timeHours).toBeGreaterThan(336);
  });

  it('say when the hour of a peak is borrowed from another arm', () => {
    const extract = arms.find(({ scenario }) => scenario.name === 'huestis-2026-59-2-mg-daily');
    const points = observedFor(extract!.scenario);
    // Mean Cmax after the last dose, 277 ng/mL; the only printed median tmax, 1.3 h, is of day 1.
    expect(points.find(({ analyte }) => analyte === 'mitragynine')).toMatchObject({
      timeHours: 337.3,
      metric: 'Cmax, at the time of peak of another arm',
    });
    expect(points.find(({ analyte }) => analyte === '7-hydroxymitragynine')).toMatchObject({ timeHours: 338, metric: 'Cmax' });
  });

  it('are none for a dose that no study gave', () => {
    const read = readScenario((findScenario('tea-2g') ?? '').replace('2 g', '3 g'), 'f');
    if (!read.ok) throw new Error('unreadable');
    expect(observedFor(read.scenario)).toEqual([]);
  });
});
