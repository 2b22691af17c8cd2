import type { Library } from './library.js';
import type { FactEntry, StudyEntry } from './schema.js';

/** The two modules that the package ships: what the model needs, and everything else. */
export interface Generated {
  readonly model: string;
  readonly library: string;
}

const modelKinds: readonly string[] = ['value', 'derived', 'assumed'];

/** Writes the library as two frozen texts; the small one holds only the sources it cites. */
export function generate(library: Library): Generated {
  const entries = <Entry>(placed: readonly { readonly entry: Entry }[]) => placed.map(({ entry }) => entry);
  const facts = entries(library.modelFacts).filter(({ kind }) => modelKinds.includes(kind));
  const products = entries(library.products);
  const observed = entries(library.studies).flatMap(rowsOf);
  const emergency = entries(library.emergency);
  const cited = new Set([...facts, ...products, ...observed, ...emergency.flatMap(({ calls }) => calls)].flatMap(citedBy));
  const sources = entries(library.sources);
  return {
    model: asModule({ facts, products, observed, emergency, sources: sources.filter(({ id }) => cited.has(id)) }),
    library: asModule({
      facts: [...entries(library.modelFacts).filter((fact) => !facts.includes(fact)), ...entries(library.dossierFacts)],
      claims: entries(library.claims),
      sources,
    }),
  };
}

/** Sources an entry names. */
export const citedBy = (entry: { readonly source: string; readonly also?: readonly string[] }): readonly string[] => [
  entry.source,
  ...(entry.also ?? []),
];

/** The rows of a study, each with the arm it belongs to; a row's own dose narrows that of the arm. */
export function rowsOf({ study, source, people, n, arms }: StudyEntry) {
  return arms.flatMap(({ rows, arm, ...given }) =>
    rows.map(({ dose, n: own, source: ownSource, ...row }, index) => ({
      id: `${study}/${arm}/${index + 1}`,
      study,
      arm: { id: arm, ...given, dose: dose === undefined ? given.dose : dose },
      people,
      n: own === undefined ? n : own,
      source: ownSource ?? source,
      ...row,
    })),
  );
}

/** JSON in a string literal: engines parse that faster than an object literal of this size. */
function asModule(value: unknown): string {
  const text = JSON.stringify(value)
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `// Written by scripts/facts.ts from the YAML of this package; change that, not this.\nexport const text: string = '${text}';\n`;
}

export type { FactEntry };
