import type { Places } from './places.js';
import type { Course } from './regimen.js';

/** A parameter that takes a value from a time on. */
export interface Change {
  readonly time: number;
  readonly parameter: number;
  readonly value: number;
}

/** The numbers of one person as they change. */
export interface Numbers {
  /** In force at a time, changes recorded for that very time counted by their carry rule (D20). */
  at(parameter: number, time: number): number;
  /** All of them at once. */
  allAt(time: number): Float64Array;
  readonly changes: readonly Change[];
}

type Sure = Required<Course> & { readonly place: number };

/** A person's parameters with the courses laid over them (D20). Throws RangeError for a course that is not one. */
export function numbersOf(parameters: Float64Array, courses: readonly Course[], places: Places): Numbers {
  const known = courses.map((course) => ({ carry: 'forward' as const, ...course, place: places.parameterAt(course.parameter) }));
  known.forEach(check);
  const doubled = known.find(({ place }, index) => known.findIndex((other) => other.place === place) !== index);
  if (doubled !== undefined) throw new RangeError(`expected one course for ${doubled.parameter}, found several; join them`);
  const byPlace = new Map(known.map((course) => [course.place, course]));
  const at = (parameter: number, time: number): number => {
    const course = byPlace.get(parameter);
    return course === undefined ? parameters[parameter] : valueAt(course, time);
  };
  return {
    at,
    allAt: (time) => {
      const all = parameters.slice();
      for (const course of known) all[course.place] = valueAt(course, time);
      return all;
    },
    changes: known.flatMap(changesOf),
  };
}

function check({ parameter, times, values }: Sure): void {
  if (times.length !== values.length || times.length === 0)
    throw new RangeError(`expected as many values as times and at least one for ${parameter}, found ${values.length} and ${times.length}`);
  const out = times.findIndex((time, row) => !Number.isFinite(time) || (row > 0 && !(times[row - 1] < time)));
  if (out >= 0)
    throw new RangeError(
      `expected ascending times for ${parameter}, found ${times[out]} in row ${out}; sort them and keep one value for each`,
    );
}

function valueAt({ carry, times, values }: Sure, time: number): number {
  if (carry === 'forward') {
    let row = 0;
    while (row + 1 < times.length && times[row + 1] <= time) row += 1;
    return values[row];
  }
  const row = times.findIndex((until) => until >= time);
  return values[row < 0 ? values.length - 1 : row];
}

/** Forward: row k from its own time. Backward: row k from the time of the row before it. */
function changesOf({ carry, times, values, place }: Sure): Change[] {
  const changes = values
    .slice(1)
    .map((value, row) => ({ time: times[carry === 'forward' ? row + 1 : row], parameter: place, value, before: values[row] }));
  return changes.filter(({ value, before }) => value !== before).map(({ time, parameter, value }) => ({ time, parameter, value }));
}
