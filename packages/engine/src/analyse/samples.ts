import { log, exp } from '../real/index.js';

/** How the dose came in; it decides what is known of the moment of the dose and which times are subtracted. */
export type Route = 'extravascular' | 'bolus' | 'infusion';

/** Measured points after one dose, times counted from it, and what was put in front of them. */
export interface Samples {
  readonly hours: readonly number[];
  readonly values: readonly number[];
  /** 1 when a point that nobody measured stands first, else 0. */
  readonly inserted: 0 | 1;
}

/**
 * Checks the columns and counts time from the dose. Where no sample was taken at the dose, one is
 * put there: zero, but after a bolus the value that the first two samples point back to.
 * Throws RangeError when the columns do not fit, times do not ascend or a value is not finite.
 */
export function samplesAfter(times: ArrayLike<number>, values: ArrayLike<number>, doseTime: number, route: Route): Samples {
  check(times, values, doseTime);
  const hours = Array.from(times, (time) => time - doseTime);
  const measured = Array.from(values);
  const [first = 0] = hours;
  if (first <= 0) return { hours, values: measured, inserted: 0 };
  const start = route === 'bolus' ? backExtrapolated(hours, measured) : 0;
  return { hours: [0, ...hours], values: [start, ...measured], inserted: 1 };
}

/** C0 on the straight line through the logarithms of the first two samples; the first sample where that line does not fall. */
function backExtrapolated([t1 = 0, t2 = 0]: readonly number[], [c1 = 0, c2 = 0]: readonly number[]): number {
  if (!(c1 > c2 && c2 > 0)) return c1;
  const slope = (log(c2) - log(c1)) / (t2 - t1);
  return exp(log(c1) - slope * t1);
}

function check(times: ArrayLike<number>, values: ArrayLike<number>, doseTime: number): void {
  if (times.length !== values.length || times.length === 0)
    throw new RangeError(
      `expected as many times as values and at least one, found ${times.length} and ${values.length}; hand over two columns of one table`,
    );
  for (let i = 0; i < times.length; i += 1) checkPoint(times, values, i);
  if ((times[0] ?? 0) < doseTime)
    throw new RangeError(`expected the first time at or after the dose at ${doseTime} h, found ${times[0]} h; cut the curve at the dose`);
}

function checkPoint(times: ArrayLike<number>, values: ArrayLike<number>, i: number): void {
  const time = times[i] ?? Number.NaN;
  const value = values[i] ?? Number.NaN;
  if (!Number.isFinite(time) || !Number.isFinite(value))
    throw new RangeError(`expected finite numbers, found time ${time} and value ${value} in row ${i}; leave out what was not measured`);
  if (i > 0 && !((times[i - 1] ?? Number.NaN) < time))
    throw new RangeError(
      `expected ascending times, found ${times[i - 1]} h before ${time} h in row ${i}; sort the rows and keep one for each time`,
    );
}
