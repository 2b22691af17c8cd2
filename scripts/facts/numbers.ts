import type { Placed } from './entries.js';
import type { Library } from './library.js';
import type { FactEntry } from './schema.js';

/** One number or unit somewhere in the library, and its place. */
export interface Numbered {
  readonly what: string;
  readonly file: string;
  readonly line: number;
  readonly unit: string;
  readonly value: number | null;
  readonly spread: { readonly low: number | null; readonly high: number | null } | null;
  readonly range: readonly [number, number] | null;
}

export const allFacts = (library: Library): readonly Placed<FactEntry>[] => [...library.modelFacts, ...library.dossierFacts];

/** Every number of facts, products and observed rows in one shape. */
export function allNumbers(library: Library): readonly Numbered[] {
  return [
    ...allFacts(library).flatMap(ofFact),
    ...library.products.flatMap(({ entry, file, lineOf }) =>
      entry.alkaloids.map((content, index) => ({
        what: `${entry.id}: ${content.analyte}`,
        file,
        line: lineOf('alkaloids', index),
        unit: content.unit,
        value: content.value,
        spread: content.spread,
        range: null,
      })),
    ),
    ...library.studies.flatMap(({ entry, file, lineOf }) =>
      entry.arms.flatMap((arm, a) =>
        arm.rows.map((row, r) => ({
          what: `${entry.study}: ${row.analyte} ${row.metric}`,
          file,
          line: lineOf('arms', a, 'rows', r),
          unit: row.unit,
          value: row.value,
          spread: row.spread,
          range: null,
        })),
      ),
    ),
  ];
}

function ofFact({ entry, file, line, lineOf }: Placed<FactEntry>): Numbered[] {
  const base = { what: entry.id, file };
  switch (entry.kind) {
    case 'value':
    case 'derived':
    case 'assumed':
      return [{ ...base, line: lineOf('value'), unit: entry.unit, value: entry.value, spread: entry.spread, range: entry.range ?? null }];
    case 'bound':
      return [{ ...base, line: lineOf('value'), unit: entry.unit, value: entry.value, spread: null, range: null }];
    case 'range':
      return [{ ...base, line: lineOf('low'), unit: entry.unit, value: null, spread: { low: entry.low, high: entry.high }, range: null }];
    case 'series':
      return entry.points.map((point, index) => ({
        ...base,
        line: lineOf('points', index),
        unit: point.unit,
        value: point.value,
        spread: null,
        range: null,
      }));
    case 'direction':
      return [];
    default:
      return neverKind(entry, line);
  }
}

function neverKind(entry: never, line: number): never {
  throw new Error(`line ${line}: a kind of fact without numbers: ${JSON.stringify(entry)}`);
}
