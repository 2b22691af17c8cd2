import { areasBetween } from '@speciosa/engine/analyse';
import { log } from '@speciosa/engine/real';
import type { Arm, Curves, MetricName, Series } from 'speciosa';

/** What can be read off the model's curves in the way a study read its people. */
export type Measure =
  | 'Cmax'
  | 'tmax'
  | 'AUClast'
  | 'AUCinf'
  | 'areaOfDay'
  | 'halfLife'
  | 'apparentClearance'
  | 'apparentVolume'
  | 'metaboliteCmaxRatio'
  | 'metaboliteAUCRatio'
  | 'metaboliteShare'
  | 'timeToSteadyState';

/** Curves of an arm with the doses they belong to; a whole report will do. */
export interface Run {
  readonly curves: Pick<Curves, 'series' | 'metrics' | 'balance'>;
  readonly arm: Arm;
}

type Reader = (run: Run, analyte: string) => number | null;

const parent = 'mitragynine';
const day = 24;

/** Times in hours, concentrations in nmol/L, ratios in moles. */
const readers: Readonly<Record<Measure, Reader>> = {
  Cmax: (run, analyte) => peakAfterLastDose(run, analyte)?.value ?? null,
  tmax: (run, analyte) => peakAfterLastDose(run, analyte)?.hours ?? null,
  AUClast: metric('AUClast'),
  AUCinf: metric('AUCinf'),
  areaOfDay: (run, analyte) => areaOfDay(run, analyte),
  halfLife: metric('halfLife'),
  apparentClearance: (run, analyte) => divide(doseNmol(run, analyte), metric('AUCinf')(run, analyte)),
  apparentVolume: (run, analyte) =>
    multiply(divide(doseNmol(run, analyte), metric('AUCinf')(run, analyte)), divide(metric('halfLife')(run, analyte), log(2))),
  metaboliteCmaxRatio: (run, analyte) => divide(readers.Cmax(run, analyte), readers.Cmax(run, parent)),
  metaboliteAUCRatio: (run, analyte) => divide(metric('AUCinf')(run, analyte), metric('AUCinf')(run, parent)),
  metaboliteShare: (run, analyte) => divide(areaOfDay(run, analyte), areaOfDay(run, parent)),
  timeToSteadyState,
};

/** The measure of an analyte, or null where the curves do not hold it. */
export const measured = (measure: Measure, run: Run, analyte: string): number | null => readers[measure](run, analyte);

function metric(name: MetricName): Reader {
  return ({ curves }, analyte) =>
    curves.metrics.find((one) => one.name === name && one.analyte === analyte && one.matrix === 'plasma-total')?.value ?? null;
}

/** One dose of an alkaloid, all of it: apparent values count what was swallowed, not what arrived. */
function doseNmol({ curves, arm }: Run, analyte: string): number | null {
  const line = curves.balance.molecules.find(({ molecule }) => molecule === analyte);
  return line === undefined ? null : line.deliveredNmol / arm.intakes;
}

const divide = (above: number | null | undefined, below: number | null | undefined): number | null =>
  above === null || above === undefined || below === null || below === undefined ? null : above / below;

const multiply = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);

function plasma({ curves }: Run, analyte: string): Series | undefined {
  return curves.series.find((one) => one.analyte === analyte && one.matrix === 'plasma-total');
}

const lastDose = ({ arm }: Run): number => arm.atHours + (arm.intakes - 1) * (arm.everyHours ?? 0);

/** Studies of repeated doses print the peak after the last one, its time counted from that dose. */
function peakAfterLastDose(run: Run, analyte: string): { readonly value: number; readonly hours: number } | null {
  const series = plasma(run, analyte);
  if (series === undefined) return null;
  const { timeHours, values } = slice(series, lastDose(run), Number.POSITIVE_INFINITY);
  const value = Math.max(...values);
  const at = timeHours[values.indexOf(value)];
  return at === undefined ? null : { value, hours: at - lastDose(run) };
}

/** AUC over the day after the last dose. */
export function areaOfDay(run: Run, analyte: string, fromHours: number = lastDose(run)): number | null {
  const series = plasma(run, analyte);
  if (series === undefined) return null;
  const { timeHours, values } = slice(series, fromHours, fromHours + day);
  return areasBetween(timeHours, values, 0, values.length - 1, 'linear up, log down').curve;
}

function slice({ timeHours, values }: Series, from: number, to: number) {
  const kept = timeHours
    .map((hour, index) => ({ hour, value: values[index] ?? Number.NaN }))
    .filter(({ hour }) => hour >= from && hour <= to);
  return { timeHours: kept.map(({ hour }) => hour), values: kept.map(({ value }) => value) };
}

/** End of the first day whose trough is at least nine tenths of the last trough: our reading of "steady state", the studies gave none. */
function timeToSteadyState(run: Run, analyte: string): number | null {
  const series = plasma(run, analyte);
  if (series === undefined || run.arm.intakes < 2) return null;
  const troughs = Array.from({ length: run.arm.intakes }, (_, k) => at(series, run.arm.atHours + (k + 1) * (run.arm.everyHours ?? day)));
  const last = troughs.at(-1) ?? Number.NaN;
  const found = troughs.findIndex((trough) => trough >= 0.9 * last);
  return found === -1 ? null : (found + 1) * (run.arm.everyHours ?? day);
}

const at = ({ timeHours, values }: Series, hour: number): number => values[timeHours.indexOf(hour)] ?? Number.NaN;
