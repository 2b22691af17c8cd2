import { column } from './column.js';
import type { Column } from './column.js';

/** Columns of one length with different names. Never changed: every verb makes another table. */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** RangeError when lengths differ or a name stands twice. */
export function table(columns: readonly Column[]): Table {
  const rows = columns[0]?.values.length ?? 0;
  for (const { name, values } of columns) {
    if (values.length !== rows)
      throw new RangeError(`expected ${rows} rows in column "${name}", found ${values.length}; give all columns one length`);
    if (columns.filter((other) => other.name === name).length > 1)
      throw new RangeError(`expected one column "${name}", found several; rename one`);
  }
  return Object.freeze({ kind: 'table', rows, columns: Object.freeze([...columns]) });
}

/** The column of that name; RangeError when there is none. */
export function columnOf({ columns }: Table, name: string): Column {
  const found = columns.find((one) => one.name === name);
  if (found === undefined)
    throw new RangeError(`expected one of the columns ${columns.map((one) => `"${one.name}"`).join(', ') || '(none)'}, found "${name}"`);
  return found;
}

/** The table with one column more, or with the column of that name replaced. */
export function withColumn({ columns }: Table, added: Column): Table {
  const known = columns.some(({ name }) => name === added.name);
  return table(known ? columns.map((one) => (one.name === added.name ? added : one)) : [...columns, added]);
}

/** The rows at the given places, in that order; RangeError outside the table. */
export function rowsAt({ rows, columns }: Table, places: readonly number[]): Table {
  const outside = places.find((place) => !(Number.isInteger(place) && place >= 0 && place < rows));
  if (outside !== undefined) throw new RangeError(`expected rows from 0 to ${rows - 1}, found ${outside}`);
  return table(
    columns.map(({ name, unit, values }) =>
      column(
        name,
        unit,
        places.map((place) => values[place] ?? Number.NaN),
      ),
    ),
  );
}

/** The rows of one table followed by those of another with the same columns in the same order; RangeError otherwise. */
export function stacked(above: Table, below: Table): Table {
  const heading = ({ columns }: Table): string => columns.map(({ name, unit }) => `${name} [${unit}]`).join(', ');
  if (heading(above) !== heading(below))
    throw new RangeError(`expected columns ${heading(above)}, found ${heading(below)}; stack like on like`);
  return table(
    above.columns.map(({ name, unit, values }, index) => column(name, unit, [...values, ...(below.columns[index]?.values ?? [])])),
  );
}
