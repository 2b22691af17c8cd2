import type { Observed } from '@speciosa/evidence';
import { armOf, sameDose } from 'speciosa';
import type { Arm, ObservedPoint, Report, Scenario } from 'speciosa';
import { citationOf } from './citation.js';
import { measureByName, observationOf } from './ruler/index.js';
import { rowsOf } from './rows.js';
import type { Trial, TrialArm } from './trial.js';
import { trials } from './trials.js';
import { runOf, scenarioOf, verdictsOf } from './verdicts.js';
import type { VerdictRow } from './verdicts.js';

/** The arms of studies that a scenario repeats: same product, dose, number and spacing of doses. */
function armsLike(scenario: Scenario): readonly { readonly trial: Trial; readonly arm: TrialArm }[] {
  const mine = armOf(scenario);
  if (mine === null) return [];
  return trials.flatMap((trial) => trial.arms.filter((arm) => isSame(mine, armOf(scenarioOf(arm)))).map((arm) => ({ trial, arm })));
}

function isSame(mine: Arm, theirs: Arm | null): boolean {
  if (theirs === null || mine.product !== theirs.product || mine.intakes !== theirs.intakes) return false;
  return sameDose(mine.mitragynineMg, theirs.mitragynineMg) && (mine.intakes === 1 || mine.everyHours === theirs.everyHours);
}

/** What studies printed of the very arm a report is about, judged against that report. Empty when no study gave this. */
export function verdictsFor(scenario: Scenario, report: Report): readonly VerdictRow[] {
  return armsLike(scenario).flatMap(({ trial, arm }) => verdictsOf(trial, arm, runOf(scenario, report)));
}

/**
 * Published summaries of the watched alkaloids that belong on the axes of a scenario, in nmol/L at hours after
 * the first dose: the peak, drawn at the printed time of the peak. No study printed a sampled curve.
 */
export function observedFor(scenario: Scenario): readonly ObservedPoint[] {
  return armsLike(scenario).flatMap(({ trial, arm }) => peaksOf(scenario, trial, arm));
}

function peaksOf(scenario: Scenario, trial: Trial, arm: TrialArm): ObservedPoint[] {
  const rows = rowsOf(trial, arm);
  return rows.flatMap((row) => {
    if (measureByName[row.metric] !== 'Cmax' || !scenario.watch.some((name) => name === row.analyte)) return [];
    const when = whenOf(rows, trial, row.analyte);
    const peak = observationOf(row);
    if (when === null || peak === null || peak.value === null) return [];
    return [{ ...point(row, trial, peak.value, peak, lastDose(scenario) + when.hours), metric: when.metric }];
  });
}

/** The time of a peak; where this arm printed none it is borrowed from another arm of the study, and said to be. */
function whenOf(rows: readonly Observed[], trial: Trial, analyte: string): { readonly hours: number; readonly metric: string } | null {
  const own = hourOfPeak(rows, analyte);
  if (own !== null) return { hours: own, metric: 'Cmax' };
  const borrowed = hourOfPeak(
    trial.arms.flatMap((other) => rowsOf(trial, other)),
    analyte,
  );
  return borrowed === null ? null : { hours: borrowed, metric: 'Cmax, at the time of peak of another arm' };
}

function point(
  row: Observed,
  trial: Trial,
  value: number,
  { low, high }: { readonly low: number | null; readonly high: number | null },
  timeHours: number,
): ObservedPoint {
  return {
    study: trial.title,
    analyte: row.analyte,
    metric: row.metric,
    statistic: row.statistic,
    timeHours,
    value,
    low,
    high,
    spread: row.spread?.kind ?? 'no spread was published',
    unit: 'nmol/L',
    source: citationOf(row.source),
  };
}

/** The printed time of the peak, or the middle of its printed range. */
function hourOfPeak(rows: readonly Observed[], analyte: string): number | null {
  const row = rows.find((one) => one.analyte === analyte && measureByName[one.metric] === 'tmax');
  if (row === undefined) return null;
  if (row.value !== null) return row.value;
  const { low = null, high = null } = row.spread ?? {};
  return low === null || high === null ? null : (low + high) / 2;
}

function lastDose(scenario: Scenario): number {
  const arm = armOf(scenario);
  return arm === null ? 0 : arm.atHours + (arm.intakes - 1) * (arm.everyHours ?? 0);
}
