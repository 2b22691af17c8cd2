import type { Moment } from '../../kernel/index.js';
import type { SteadyDose } from '../dosing/index.js';

/** Hours over which a constant infusion is watched: at rest any span serves, and a day suits rates per hour. */
const anySpan = 24;
/** Shares of an interval below this are rounding. */
const sliver = 1e-12;

export const spanOf = ({ period }: SteadyDose): number => (period > 0 ? period : anySpan);

/** What happens in one interval that begins at the time of the dose, when every interval is like it (D14, D18). */
export function periodMoments(dose: SteadyDose): readonly Moment[] {
  const { time, state, period, amount, rate, length } = dose;
  const inflow = (at: number, value: number): Moment => ({ time: at, kind: 'inflow', target: state, value });
  if (period === 0) return [inflow(time, rate)];
  const phase = phaseOf(dose);
  if (rate === 0) return [{ time: time + phase, kind: 'add', target: state, value: amount }];
  const whole = Math.floor(length / period + sliver);
  const rest = Math.max(0, length - whole * period);
  const below = whole * rate;
  const above = below + rate;
  if (rest <= sliver * period) return [inflow(time, below)];
  const off = phase + rest;
  if (off < period * (1 - sliver))
    return [inflow(time, phase === 0 ? above : below), ...(phase === 0 ? [] : [inflow(time + phase, above)]), inflow(time + off, below)];
  const left = Math.max(0, off - period);
  const wrapped = left <= sliver * period ? [inflow(time, below)] : [inflow(time, above), inflow(time + left, below)];
  return [...wrapped, inflow(time + phase, above)];
}

/** Hours from the start of the interval to the dose in it. */
function phaseOf({ lag, period }: SteadyDose): number {
  const phase = lag - Math.floor(lag / period) * period;
  return phase < sliver * period || period - phase < sliver * period ? 0 : phase;
}
