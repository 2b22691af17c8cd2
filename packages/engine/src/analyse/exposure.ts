import { exp } from '../real/index.js';
import { areasBetween } from './area.js';
import type { AreaMethod, Areas } from './area.js';
import { samplesAfter } from './samples.js';
import type { Route, Samples } from './samples.js';
import { bestTerminal } from './terminal.js';
import type { Terminal } from './terminal.js';

export interface ExposureOptions {
  /** In the unit of value x volume; without it clearances and volumes are null. */
  readonly dose?: number;
  /** The time of the dose on the clock of `times`; h. */
  readonly doseTime?: number;
  readonly route?: Route;
  /** h, for an infusion. */
  readonly infusionHours?: number;
  readonly method?: AreaMethod;
  /** The dosing interval when the curve is one at steady state; h. */
  readonly intervalHours?: number;
}

/** What lies beyond the last sample rests on its measured value, or on the line's value there. */
export interface Beyond {
  readonly AUCinf: number;
  readonly extrapolatedPercent: number;
  /** Share of AUCinf before the first sample, where a point was put there; else 0. */
  readonly backExtrapolatedPercent: number;
  readonly AUMCinf: number;
  readonly AUMCextrapolatedPercent: number;
  readonly MRTinf: number;
  /** Apparent (divided by the bioavailability) unless the dose went into a vein; null without a dose. */
  readonly clearance: number | null;
  readonly Vz: number | null;
  /** Null unless the dose went into a vein. */
  readonly Vss: number | null;
}

/** One interval at steady state. */
export interface Interval {
  readonly AUCtau: number;
  readonly AUMCtau: number;
  readonly Cmin: number;
  readonly tmin: number;
  readonly Caverage: number;
  readonly fluctuationPercent: number;
  /** 1 / (1 - exp(-lambdaZ tau)); null without a terminal line. */
  readonly accumulationIndex: number | null;
}

export interface Exposure {
  readonly Cmax: number;
  readonly tmax: number;
  /** Time of the last sample before the first positive one. */
  readonly tlag: number;
  /** The last positive sample; null when none is. */
  readonly Clast: number | null;
  readonly tlast: number | null;
  /** The value at the dose, measured or put there. */
  readonly C0: number;
  readonly AUClast: number;
  readonly AUCall: number;
  readonly AUMClast: number;
  readonly MRTlast: number;
  readonly terminal: Terminal | null;
  readonly observed: Beyond | null;
  readonly predicted: Beyond | null;
  readonly interval: Interval | null;
}

type Settings = Required<Omit<ExposureOptions, 'dose' | 'intervalHours'>> & {
  readonly dose: number | null;
  readonly intervalHours: number | null;
};

/**
 * Exposure without a model: areas, the terminal line and what follows from them, by the
 * conventions of WinNonlin (best fit by adjusted R2 over the last three or more positive samples,
 * Cmax left out of it except after a bolus).
 *
 * @param times hours, ascending; @param values any unit of concentration, finite.
 * @returns times on the clock that was handed over; areas in value x h. What cannot be read is null.
 * Throws RangeError when the columns do not fit or no sample closes the interval. Gabrielsson & Weiner, Pharmacokinetic and
 * Pharmacodynamic Data Analysis, 5th ed., chapter 2.8.
 */
export function exposure(times: ArrayLike<number>, values: ArrayLike<number>, options: ExposureOptions = {}): Exposure {
  const settings = settled(options);
  const samples = samplesAfter(times, values, settings.doseTime, settings.route);
  const { hours, values: c } = samples;
  const highest = highestRow(samples);
  const last = lastRow(c, (value) => value > 0);
  const upToLast = areasBetween(hours, c, 0, Math.max(last, 0), settings.method);
  const terminal = bestTerminal(hours, c, settings.route === 'bolus' ? samples.inserted : highest + 1);
  const ends = { samples, upToLast, last, settings };
  const interval = intervalOf(ends, highest, terminal);
  return {
    Cmax: at(c, highest),
    tmax: at(hours, highest) + settings.doseTime,
    tlag: at(hours, Math.max(c.findIndex((value) => value > 0) - 1, 0)) + settings.doseTime,
    Clast: last < 0 ? null : at(c, last),
    tlast: last < 0 ? null : at(hours, last) + settings.doseTime,
    C0: at(c, 0),
    AUClast: upToLast.curve,
    AUCall: areasBetween(hours, c, 0, Math.min(Math.max(last, 0) + 1, c.length - 1), settings.method).curve,
    AUMClast: upToLast.moment,
    MRTlast: upToLast.moment / upToLast.curve - lead(settings),
    terminal: terminal === null ? null : onTheClock(terminal, settings.doseTime),
    observed: terminal === null ? null : beyond(ends, terminal, at(c, last), interval),
    predicted: terminal === null ? null : beyond(ends, terminal, terminal.at(at(hours, last)), interval),
    interval,
  };
}

interface Ends {
  readonly samples: Samples;
  readonly upToLast: Areas;
  readonly last: number;
  readonly settings: Settings;
}

const settled = ({
  dose,
  doseTime = 0,
  route = 'extravascular',
  infusionHours = 0,
  method = 'linear',
  intervalHours,
}: ExposureOptions): Settings => ({
  dose: dose ?? null,
  doseTime,
  route,
  infusionHours: route === 'infusion' ? infusionHours : 0,
  method,
  intervalHours: intervalHours ?? null,
});

const at = (column: readonly number[], row: number): number => column[row] ?? Number.NaN;

/** The last row that holds, -1 when none does. */
function lastRow(column: readonly number[], holds: (value: number) => boolean): number {
  for (let row = column.length - 1; row >= 0; row -= 1) if (holds(at(column, row))) return row;
  return -1;
}

/** An infusion is on its way for half its length before it can be eliminated. */
const lead = ({ infusionHours }: Settings): number => infusionHours / 2;

/** The first of the largest measured values. */
function highestRow({ values, inserted }: Samples): number {
  let highest: number = inserted;
  for (let row = inserted + 1; row < values.length; row += 1) if (at(values, row) > at(values, highest)) highest = row;
  return highest;
}

const onTheClock = (line: Terminal, doseTime: number): Terminal => ({
  ...line,
  from: line.from + doseTime,
  to: line.to + doseTime,
  at: (time) => line.at(time - doseTime),
});

/** AUC = C/k, AUMC = C t/k + C/k^2 from the last sample on. */
function beyond({ samples, upToLast, last, settings }: Ends, { lambdaZ }: Terminal, value: number, interval: Interval | null): Beyond {
  const hours = at(samples.hours, last);
  const AUCinf = upToLast.curve + value / lambdaZ;
  const AUMCinf = upToLast.moment + (value * hours) / lambdaZ + value / (lambdaZ * lambdaZ);
  const before =
    samples.inserted === 1 && settings.route === 'bolus' ? areasBetween(samples.hours, samples.values, 0, 1, settings.method).curve : 0;
  const MRTinf = meanResidence(AUCinf, AUMCinf, interval, settings);
  const clearance = settings.dose === null ? null : settings.dose / (interval?.AUCtau ?? AUCinf);
  return {
    AUCinf,
    extrapolatedPercent: (100 * (AUCinf - upToLast.curve)) / AUCinf,
    backExtrapolatedPercent: (100 * before) / AUCinf,
    AUMCinf,
    AUMCextrapolatedPercent: (100 * (AUMCinf - upToLast.moment)) / AUMCinf,
    MRTinf,
    clearance,
    Vz: clearance === null ? null : clearance / lambdaZ,
    Vss: clearance === null || settings.route === 'extravascular' ? null : MRTinf * clearance,
  };
}

/** At steady state: (AUMCtau + tau (AUCinf - AUCtau)) / AUCtau; else AUMCinf / AUCinf; an infusion's half length is taken off. */
function meanResidence(AUCinf: number, AUMCinf: number, interval: Interval | null, settings: Settings): number {
  if (interval === null || settings.intervalHours === null) return AUMCinf / AUCinf - lead(settings);
  const { AUCtau, AUMCtau } = interval;
  return (AUMCtau + settings.intervalHours * (AUCinf - AUCtau)) / AUCtau - lead(settings);
}

function intervalOf({ samples: { hours, values }, settings }: Ends, highest: number, terminal: Terminal | null): Interval | null {
  const tau = settings.intervalHours;
  if (tau === null) return null;
  const end = hours.indexOf(tau);
  if (end < 0)
    throw new RangeError(`expected a sample at the end of the interval, ${tau} h after the dose, found none; ask for that time too`);
  const { curve, moment } = areasBetween(hours, values, 0, end, settings.method);
  const inside = values.slice(0, end + 1);
  const Cmin = Math.min(...inside);
  const Caverage = curve / tau;
  return {
    AUCtau: curve,
    AUMCtau: moment,
    Cmin,
    tmin: at(hours, inside.indexOf(Cmin)) + settings.doseTime,
    Caverage,
    fluctuationPercent: (100 * (at(values, highest) - Cmin)) / Caverage,
    accumulationIndex: terminal === null ? null : 1 / (1 - exp(-terminal.lambdaZ * tau)),
  };
}
