import { assemble, constant, delayed, minus, over, part, plus, power, times } from '@speciosa/engine/model';
import type { Expression, Given, Model, StateSymbol } from '@speciosa/engine/model';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Prepared } from '@speciosa/engine/study';
import { distance, judged } from './case.js';
import type { Case } from './case.js';

/** The two problems with delays: their past is one number before the start. */
export function* delays(): Iterable<Case> {
  yield exactTable();
  yield* twoTolerances();
}

const hours = (value: number): Given => ({ id: 'delay', value, unit: 'h', origin: 'derived' });

function modelOf(
  name: string,
  start: number,
  delay: number,
  before: number,
  rate: (now: StateSymbol, past: Expression) => Expression,
): Model {
  const only = part(name, ({ state, parameter, change, output }) => {
    const u = state('u', '', { starts: start, role: 'signal' });
    const lag = parameter('delay', { symbol: 'T', is: hours(delay) });
    change('u moves', { of: u, rate: times(constant(1, '1/h'), rate(u, delayed(u, lag, before))) });
    output('value', { unit: '', is: times(1, u) });
  });
  const assembled = assemble({ name, parts: [only], joins: [] });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('\n'));
  return assembled.model;
}

interface Values {
  readonly values: Float64Array;
  readonly how: string;
}

function valuesAt(prepared: Prepared, name: string, requestedHours: readonly number[], relativeTolerance: number): Values {
  const { outputs, outcome } = runPrepared(prepared, {
    doses: [],
    spanHours: requestedHours.at(-1) ?? 0,
    requestedHours,
    relativeTolerance,
    absoluteTolerance: relativeTolerance / 100,
  });
  return { values: outputs[`${name}/value`] ?? new Float64Array(0), how: `${outcome.code}, ${outcome.counts.steps} steps` };
}

/** u' = -u(t-1), u = 0 before the start and 1 at it: u(2), u(3), u(4), u(5) by the method of steps. */
function exactTable(): Case {
  const exact = [0, -1 / 2, -1 / 6, 5 / 24];
  const { values, how } = valuesAt(prepare(modelOf('echo', 1, 1, 0, (_, past) => times(-1, past))), 'echo', [2, 3, 4, 5], 1e-8);
  return judged("u' = -u(t-1)", Math.max(...exact.map((value, at) => distance(values[at] ?? Number.NaN, value, 1e-6))), how);
}

/**
 * Mackey-Glass, A1 of the Enright-Hayashi set: no closed form and no line of its own, "compare two tolerances".
 * So it is held to the lines of its neighbours, four digits at rtol 1e-6 and 5.5 at 1e-8, against a run at 1e-10.
 */
function* twoTolerances(): Iterable<Case> {
  const rate = (now: StateSymbol, past: Expression): Expression => minus(over(times(0.2, past), plus(1, power(past, 10))), times(0.1, now));
  const prepared = prepare(modelOf('cells', 0.5, 14, 0.5, rate));
  const grid = Array.from({ length: 100 }, (_, row) => 5 * (row + 1));
  const fine = valuesAt(prepared, 'cells', grid, 1e-10).values;
  for (const [tolerance, asked] of [
    [1e-6, 4],
    [1e-8, 5.5],
  ] as const) {
    const { values, how } = valuesAt(prepared, 'cells', grid, tolerance);
    const apart = Math.max(
      ...grid.map((_, at) => distance(values[at] ?? Number.NaN, fine[at] ?? Number.NaN, Math.abs(fine[at] ?? Number.NaN))),
    );
    yield judged(
      `Mackey-Glass A1 at rtol ${tolerance}`,
      apart / 10 ** -asked,
      `${(-Math.log10(apart)).toFixed(1)} digits of rtol 1e-10, ${how}`,
    );
  }
}
