import type { Moment } from '../../kernel/index.js';
import type { MomentSlopes } from './moment-slopes.js';
import type { Standing } from './standing.js';
import type { PreparedSensitivity } from './prepare.js';

/**
 * A moment strikes the states and their slopes: y+ = h(y-), s+ = h_y (s- + f- dT/dp) + h_p - f+ dT/dp,
 * where f are the rates just before and just after, running infusions included.
 */
export function jumped(prepared: PreparedSensitivity, here: Standing, moment: Moment, slopes: MomentSlopes, row: number): Standing {
  const count = prepared.model.states.length;
  const next: Standing = { states: here.states.slice(), inflow: here.inflow.slice(), parameters: here.parameters.slice() };
  const before = ratesAt(prepared, here, moment.time);
  strike(next, moment, prepared.model.parameters.length);
  const after = ratesAt(prepared, next, moment.time);
  prepared.parameters.forEach((_, which) => {
    const [time, value] = [slopes.times[which][row], slopes.values[which][row]];
    const base = (which + 1) * count;
    for (let state = 0; state < count; state += 1) {
      const carried = here.states[base + state] + before[state] * time;
      next.states[base + state] = landed(moment, state, carried, here.states[state], value) - after[state] * time;
    }
    if (moment.kind === 'inflow') next.inflow[base + moment.target] = value;
  });
  return next;
}

function strike({ states, parameters }: Standing, { kind, target, value }: Moment, firstInflow: number): void {
  if (kind === 'add') states[target] += value;
  else if (kind === 'replace') states[target] = value;
  else if (kind === 'scale') states[target] *= value;
  else if (kind === 'inflow') parameters[firstInflow + target] = value;
  else parameters[target] = value;
}

/** h_y times what is carried, plus h_p. */
function landed({ kind, target, value }: Moment, state: number, carried: number, before: number, slope: number): number {
  if (state !== target) return carried;
  if (kind === 'add') return carried + slope;
  if (kind === 'replace') return slope;
  return kind === 'scale' ? value * carried + before * slope : carried;
}

function ratesAt({ kernel, model }: PreparedSensitivity, { states, parameters }: Standing, time: number): Float64Array {
  const rates = new Float64Array(model.states.length);
  kernel.rates(time, states.subarray(0, model.states.length), parameters, rates);
  return rates;
}
