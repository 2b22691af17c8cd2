import type { Model } from '@speciosa/engine/model';
import { coherent, quantity } from '@speciosa/engine/quantity';
import type { People } from '@speciosa/engine/study';
import type { Table } from '@speciosa/engine/table';

/**
 * People as the engine takes them: columns by path of parameter, coherent units. A column is named by a fact and
 * reaches every parameter that was given this fact. RangeError for a column that reaches none.
 */
export function peopleFor(model: Model, { rows, columns }: Table): People {
  const byPath = columns.flatMap(({ name, unit, values }) => {
    const factor = coherent(quantity(1, unit));
    const whole = Float64Array.from(values, (value) => value * factor);
    const reached = model.parameters.filter(({ given }) => given.id === name);
    if (reached.length === 0)
      throw new RangeError(
        `expected columns named by facts of the model, found "${name}"; name the fact whose value differs between people`,
      );
    return reached.map(({ path }) => [path, whole] as const);
  });
  return { count: rows, columns: Object.fromEntries(byPath) };
}
