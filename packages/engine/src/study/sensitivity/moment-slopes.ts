import type { Batch } from '../../kernel/index.js';
import { bind } from '../question/index.js';
import type { Bound, Question } from '../question/index.js';
import type { PreparedSensitivity } from './prepare.js';

/** How the time and the value of each moment move with each parameter: [parameter][row]. */
export interface MomentSlopes {
  readonly times: readonly Float64Array[];
  readonly values: readonly Float64Array[];
}

/** A question as the dosing rules answer it with one parameter a step smaller and larger. */
export interface Nearby {
  readonly path: string;
  readonly step: number;
  readonly low: Bound;
  readonly high: Bound;
}

/** Share of a parameter by which the dosing rules are asked again; the rules are sums, products and quotients, so central differences of them are good to ten digits. */
const share = 1e-5;

/** Asks the dosing rules again with each parameter a little smaller and larger: no differential equation is solved here. */
export function nearby(prepared: PreparedSensitivity, question: Question, { batch }: Bound): readonly Nearby[] {
  return prepared.parameters.map((parameter) => {
    const { path } = parameter;
    const value = batch.parameters[prepared.model.parameters.indexOf(parameter)];
    const step = share * Math.max(Math.abs(value), 1e-6);
    const [low, high] = [value - step, value + step].map((changed) => rebound(prepared, question, batch, path, changed));
    return { path, step, low, high };
  });
}

export function momentSlopes(around: readonly Nearby[], batch: Batch): MomentSlopes {
  around.forEach(({ path, low, high }) => sameOrder(path, [low.batch, batch, high.batch]));
  const central = (pick: (of: Batch) => Float64Array): Float64Array[] =>
    around.map(({ step, low, high }) => pick(batch).map((_, row) => (pick(high.batch)[row] - pick(low.batch)[row]) / (2 * step)));
  return { times: central(({ moments }) => moments.times), values: central(({ moments }) => moments.values) };
}

function rebound({ binder, model }: PreparedSensitivity, question: Question, batch: Batch, path: string, value: number): Bound {
  const columns = Object.fromEntries(
    model.parameters.map((parameter, at) => [parameter.path, [parameter.path === path ? value : batch.parameters[at]]]),
  );
  // At the edge of what a parameter may be the rules are still asked on both sides.
  return bind({ ...binder, bounded: [] }, { ...question, people: { count: 1, columns } });
}

function sameOrder(path: string, batches: readonly Batch[]): void {
  const orders = batches.map(({ moments }) => `${Array.from(moments.kinds).join()} ${Array.from(moments.targets).join()}`);
  if (orders.some((order) => order !== orders[0]))
    throw new RangeError(
      `expected moments whose order stays when ${path} moves, found some that meet; move a dose a little, or leave this parameter out`,
    );
}
