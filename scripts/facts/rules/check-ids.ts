import type { Complaint } from '../complaint.js';
import type { Library } from '../library.js';
import { allFacts } from '../numbers.js';

interface Named {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** No id twice; what replaced a fact exists and says why. */
export function checkIds(library: Library): readonly Complaint[] {
  const named = <Entry>(
    entries: readonly { readonly entry: Entry; readonly file: string; readonly line: number }[],
    idOf: (entry: Entry) => string,
  ): Named[] => entries.map(({ entry, file, line }) => ({ id: idOf(entry), file, line }));
  return [
    ...duplicates(named(allFacts(library), ({ id }) => id)),
    ...duplicates(named(library.sources, ({ id }) => id)),
    ...duplicates(named(library.products, ({ id }) => id)),
    ...duplicates(named(library.claims, ({ id }) => id)),
    ...duplicates(named(library.emergency, ({ id }) => id)),
    ...duplicates(named(library.studies, ({ study }) => study)),
    ...library.studies.flatMap(({ entry, file, lineOf }) =>
      duplicates(entry.arms.map(({ arm }, index) => ({ id: `${entry.study}/${arm}`, file, line: lineOf('arms', index) }))),
    ),
    ...standings(library),
    ...unknownProducts(library),
  ];
}

function duplicates(entries: readonly Named[]): Complaint[] {
  const first = new Map<string, Named>();
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.id);
    if (earlier === undefined) first.set(entry.id, entry);
    return earlier === undefined
      ? []
      : [
          {
            rule: 'duplicate id',
            file: entry.file,
            line: entry.line,
            expected: 'an id of its own',
            found: `${entry.id}, already at ${earlier.file}:${earlier.line}`,
            advice: 'rename one or remove it',
          },
        ];
  });
}

function standings(library: Library): Complaint[] {
  const ids = new Set(allFacts(library).map(({ entry }) => entry.id));
  return allFacts(library).flatMap(({ entry, file, lineOf }) => {
    if (entry.standing === 'current') return [];
    const at = { file, line: lineOf('standing') };
    if (entry.by === null || entry.why === null)
      return [
        {
          rule: 'standing',
          ...at,
          expected: `${entry.id}: by and why beside "${entry.standing}"`,
          found: entry.by === null ? 'no by' : 'no why',
          advice: 'say what replaces or contradicts it, and why',
        },
      ];
    if (entry.by.includes('/') && !entry.by.includes(' ') && !ids.has(entry.by))
      return [{ rule: 'standing', ...at, expected: `${entry.id}: by names a fact that exists`, found: entry.by, advice: 'correct the id' }];
    return [];
  });
}

function unknownProducts(library: Library): Complaint[] {
  const products = new Set(library.products.map(({ entry }) => entry.id));
  return library.studies.flatMap(({ entry, file, lineOf }) =>
    entry.arms.flatMap(({ arm, product }, index) =>
      product === null || products.has(product)
        ? []
        : [
            {
              rule: 'unknown product',
              file,
              line: lineOf('arms', index, 'product'),
              expected: `${entry.study}/${arm}: a product of products.yaml`,
              found: product,
              advice: 'add the product or remove the line',
            },
          ],
    ),
  );
}
