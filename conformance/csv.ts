import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** The rows of a plain CSV file by the names of its header; quoted cells may hold commas. */
export function readCsv(path: string): readonly Row[] {
  const [header = [], ...rows] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cells);
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
  );

/** A number of a row; throws with the column's name when there is none. */
export function numberIn(row: Row, column: string): number {
  const text = row[column];
  const value = Number(text);
  if (text === undefined || text === '' || Number.isNaN(value))
    throw new Error(`expected a number in column ${column}, found "${text ?? 'no such column'}"`);
  return value;
}

/** Rows by the text of one column, in the order in which it first appears. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
