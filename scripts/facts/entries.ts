import { z } from 'zod';
import { nearest } from '../../packages/evidence/src/nearest.js';
import type { Complaint } from './complaint.js';
import type { YamlFile } from './read-yaml.js';
import { factSchemas } from './schema.js';
import type { FactEntry, FactKind } from './schema.js';

/** An entry that fits its schema, and where it stands. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly file: string;
  readonly line: number;
  /** Line of one of its fields. */
  lineOf(...path: (string | number)[]): number;
}

export interface ReadEntries<Entry> {
  readonly entries: readonly Placed<Entry>[];
  readonly complaints: readonly Complaint[];
}

/** Checks every entry of a file against one schema. */
export function readEntries<Entry>(file: YamlFile, schema: z.ZodType<Entry>): ReadEntries<Entry> {
  return collect(file, () => schema);
}

/** Checks every fact of a file against the schema of its kind. */
export function readFacts(file: YamlFile): ReadEntries<FactEntry> {
  return collect<FactEntry>(file, (item) => {
    const kind = typeof item === 'object' && item !== null && 'kind' in item ? String(item.kind) : '';
    return Object.hasOwn(factSchemas, kind) ? factSchemas[kind as FactKind] : unknownKind;
  });
}

const unknownKind = z.looseObject({ kind: z.enum(Object.keys(factSchemas) as [FactKind, ...FactKind[]]) }).transform((): FactEntry => {
  throw new Error('a kind that fits has a schema');
});

function collect<Entry>(file: YamlFile, schemaFor: (item: unknown) => z.ZodType<Entry>): ReadEntries<Entry> {
  const entries: Placed<Entry>[] = [];
  const complaints: Complaint[] = [];
  for (const [index, item] of file.items.entries()) {
    const schema = schemaFor(item);
    const read = schema.safeParse(item);
    if (read.success) entries.push(placed(file, index, read.data));
    else complaints.push(...read.error.issues.flatMap((issue) => complain(file, index, issue, schema)));
  }
  return { entries, complaints };
}

function placed<Entry>(file: YamlFile, index: number, entry: Entry): Placed<Entry> {
  return { entry, file: file.file, line: file.lineOf([index]), lineOf: (...path) => file.lineOf([index, ...path]) };
}

function complain(file: YamlFile, index: number, issue: z.core.$ZodIssue, schema: z.ZodType): Complaint[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const at = (...more: (string | number)[]) => file.lineOf([index, ...path, ...more]);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(file, at(key), key, schema));
  const where = path.length === 0 ? 'the entry' : path.join('.');
  return [
    {
      rule: 'schema',
      file: file.file,
      line: at(),
      expected: `${where}: ${issue.message}`,
      found: shown(file.items[index], path),
      advice: 'see packages/evidence/README.md for the fields of an entry',
    },
  ];
}

function unknownField(file: YamlFile, line: number, key: string, schema: z.ZodType): Complaint {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const near = nearest(key, known);
  const advice = near === undefined ? 'remove it or move its words to the note' : `did you mean "${near}"?`;
  return { rule: 'unknown field', file: file.file, line, expected: `one of ${known.join(', ')}`, found: key, advice };
}

function shown(item: unknown, path: readonly (string | number)[]): string {
  const value = path.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined),
    item,
  );
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
