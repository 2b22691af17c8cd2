import { refusalOf } from '../../model/index.js';
import type { Course } from '../dosing/index.js';
import type { Binder } from './binder.js';

/** Why a person cannot be run with these parameters and starts, coherent units; null where nothing stands against it (D27). */
export function refusalOfNumbers({ model, bounded }: Binder, parameters: Float64Array, initial: Float64Array): string | null {
  const wrong = parameters.findIndex((value) => !Number.isFinite(value));
  const place =
    wrong >= 0 ? wrong : bounded.find((at) => !(parameters[at] > 0) && refusalOf(model.parameters[at], parameters[at]) !== null);
  if (place !== undefined) return refusalOf(model.parameters[place], parameters[place]);
  const state = initial.findIndex((value) => !Number.isFinite(value));
  return state < 0 ? null : `expected a finite start of ${model.states[state].path}, found ${initial[state]}`;
}

/** The same of the numbers that parameters take later. */
export function refusalOfCourses({ model, bounded, places }: Binder, courses: readonly Course[]): string | null {
  for (const { parameter, times, values } of courses) {
    const place = places.parameterAt(parameter);
    for (const [row, value] of values.entries()) {
      if (Number.isFinite(value) && !bounded.includes(place)) continue;
      const refusal = refusalOf(model.parameters[place], value);
      if (refusal !== null) return `${refusal} at ${times[row]} h`;
    }
  }
  return null;
}
