import path from 'node:path';
import { exposure } from '@speciosa/engine/analyse';
import type { AreaMethod, Exposure, ExposureOptions, Route } from '@speciosa/engine/analyse';
import { distance, judged } from './case.js';
import type { Case, Collection } from './case.js';
import { groupBy, numberIn, readCsv } from './csv.js';
import type { Row } from './csv.js';

export const nca: Collection = {
  name: 'nca',
  folder: 'nca',
  passLine: 'every cell within 1e-6; the tables of four decimals within 0.5 % or their last digit',
  run: function* (folder) {
    for (const setting of readCsv(path.join(folder, 'settings.csv'))) yield* table(folder, setting);
  },
};

function table(folder: string, setting: Row): Case[] {
  const reference = readCsv(path.join(folder, setting['reference_file'] ?? ''));
  const data = readCsv(path.join(folder, setting['data_file'] ?? ''));
  return setting['auc_method'] === 'both columns' ? fourDecimals(setting, reference, data) : nineDigits(setting, reference, data);
}

/** A row for each subject, a column for each number. */
function nineDigits(setting: Row, reference: readonly Row[], data: readonly Row[]): Case[] {
  const bySubject = groupBy(data, 'Subject');
  const method: AreaMethod = setting['auc_method'] === 'linear' ? 'linear' : 'linear up, log down';
  return reference.map((row) => {
    const samples = bySubject.get(row['Subject'] ?? '') ?? [];
    const time = 'Time' in (samples[0] ?? {}) ? 'Time' : 'time';
    const found = exposure(
      samples.map((sample) => numberIn(sample, time)),
      samples.map((sample) => numberIn(sample, 'conc')),
      optionsOf(setting, method),
    );
    const cells = Object.entries(row)
      .filter(([name]) => name !== 'Subject')
      .map(([name, text]) => cell(name, found, setting, Number(text), (expected) => 1e-6 * Math.abs(expected)));
    return worst(`${setting['reference_file']} subject ${row['Subject']}`, cells);
  });
}

/** A row for each number, a column for each method. */
function fourDecimals(setting: Row, reference: readonly Row[], data: readonly Row[]): Case[] {
  const columns: readonly (readonly [string, AreaMethod])[] = [
    ['linear', 'linear'],
    ['linear_log', 'linear up, log down'],
  ];
  return columns.map(([column, method]) => {
    const found = exposure(
      data.map((row) => numberIn(row, 'TIME')),
      data.map((row) => numberIn(row, 'DV')),
      optionsOf(setting, method),
    );
    const cells = reference.map((row) =>
      cell(row['metric'] ?? '', found, setting, numberIn(row, column), (expected) => Math.max(0.005 * Math.abs(expected), 1e-4)),
    );
    return worst(`${setting['reference_file']} ${column}`, cells);
  });
}

const routes: Readonly<Record<string, Route>> = {
  extravascular: 'extravascular',
  'iv bolus': 'bolus',
  'iv infusion': 'infusion',
  'iv infusion steady state': 'infusion',
};

function optionsOf(setting: Row, method: AreaMethod): ExposureOptions {
  const route = routes[setting['route'] ?? ''];
  if (route === undefined) throw new Error(`expected a known route, found "${setting['route']}"`);
  const dose = setting['dose'] === 'none' ? {} : { dose: numberIn(setting, 'dose') };
  const steady = setting['route'] === 'iv infusion steady state' ? { doseTime: 96, intervalHours: 12 } : {};
  return { ...dose, ...steady, route, method, infusionHours: numberIn(setting, 'infusion_duration') };
}

interface Cell {
  readonly error: number;
  readonly detail: string;
}

function cell(name: string, found: Exposure, setting: Row, expected: number, allowed: (expected: number) => number): Cell {
  const read = readers[name.replace('AUC_p', 'AUC_%').replace('AUMC_p', 'AUMC_%').toLowerCase()];
  if (read === undefined) return { error: Number.POSITIVE_INFINITY, detail: `${name}: no such number` };
  const dose = setting['dose'] === 'none' ? 0 : numberIn(setting, 'dose');
  const value = read(found, dose) ?? 0;
  const error = expected === 0 && value === 0 ? 0 : distance(value, expected, allowed(expected));
  return { error, detail: `${name}: found ${value}, expected ${expected}` };
}

function worst(name: string, cells: readonly Cell[]): Case {
  const furthest = cells.reduce((a, b) => (b.error > a.error ? b : a));
  return judged(name, furthest.error, furthest.error > 1 ? furthest.detail : `${cells.length} cells`);
}

type Read = (found: Exposure, dose: number) => number | null | undefined;

const perDose = (value: number | undefined, dose: number): number => (dose === 0 || value === undefined ? 0 : value / dose);

/** The columns' names in lower case, and where each is read. */
const readers: Readonly<Record<string, Read>> = {
  rsq: ({ terminal }) => terminal?.rSquared,
  rsq_adjusted: ({ terminal }) => terminal?.adjustedRSquared,
  corr_xy: ({ terminal }) => terminal?.correlation,
  no_points_lambda_z: ({ terminal }) => terminal?.points,
  lambda_z: ({ terminal }) => terminal?.lambdaZ,
  lambda_z_lower: ({ terminal }) => terminal?.from,
  lambda_z_upper: ({ terminal }) => terminal?.to,
  hl_lambda_z: ({ terminal }) => terminal?.halfLife,
  tlag: ({ tlag }) => tlag,
  tmax: ({ tmax }) => tmax,
  cmax: ({ Cmax }) => Cmax,
  cmax_d: ({ Cmax }, dose) => perDose(Cmax, dose),
  c0: ({ C0 }) => C0,
  tlast: ({ tlast }) => tlast,
  clast: ({ Clast }) => Clast,
  auclast: ({ AUClast }) => AUClast,
  aucall: ({ AUCall }) => AUCall,
  aumclast: ({ AUMClast }) => AUMClast,
  mrtlast: ({ MRTlast }) => MRTlast,
  tmin: ({ interval }) => interval?.tmin,
  cmin: ({ interval }) => interval?.Cmin,
  cavg: ({ interval }) => interval?.Caverage,
  p_fluctuation: ({ interval }) => interval?.fluctuationPercent,
  clss: ({ observed }) => observed?.clearance,
  accumulation_index: ({ interval }) => interval?.accumulationIndex,
  auctau: ({ interval }) => interval?.AUCtau,
  aumctau: ({ interval }) => interval?.AUMCtau,
  ...beyondReaders('obs', ({ observed }) => observed),
  ...beyondReaders('pred', ({ predicted }) => predicted),
};

function beyondReaders(suffix: string, of: (found: Exposure) => Exposure['observed']): Record<string, Read> {
  return {
    [`aucinf_${suffix}`]: (found) => of(found)?.AUCinf,
    [`aucinf_d_${suffix}`]: (found, dose) => perDose(of(found)?.AUCinf, dose),
    [`auc_%extrap_${suffix}`]: (found) => of(found)?.extrapolatedPercent,
    [`auc_%back_ext_${suffix}`]: (found) => of(found)?.backExtrapolatedPercent,
    [`vz_${suffix}`]: (found) => of(found)?.Vz,
    [`vz_f_${suffix}`]: (found) => of(found)?.Vz,
    [`cl_${suffix}`]: (found) => of(found)?.clearance,
    [`cl_f_${suffix}`]: (found) => of(found)?.clearance,
    [`aumcinf_${suffix}`]: (found) => of(found)?.AUMCinf,
    [`aumc_%extrap_${suffix}`]: (found) => of(found)?.AUMCextrapolatedPercent,
    [`mrtinf_${suffix}`]: (found) => of(found)?.MRTinf,
    [`vss_${suffix}`]: (found) => of(found)?.Vss,
  };
}
