import { nearest } from '../../../packages/evidence/src/nearest.js';
import type { Complaint } from '../complaint.js';
import { citedBy } from '../generate.js';
import type { Library } from '../library.js';
import { allFacts } from '../numbers.js';
import type { SourceEntry } from '../schema.js';

/** Every fact has a source that exists; every source is cited; the model rests on works one can find. */
export function checkSources(library: Library): readonly Complaint[] {
  const sources = new Map(library.sources.map(({ entry }) => [entry.id, entry]));
  const citations = citationsOf(library);
  return [
    ...citations.filter(({ source }) => !sources.has(source)).map((cited) => missingSource(cited, [...sources.keys()])),
    ...uncited(library, new Set(citations.map(({ source }) => source))),
    ...unfindable(library, sources),
    ...overread(library, sources),
  ];
}

interface Citation {
  readonly source: string;
  readonly by: string;
  readonly file: string;
  readonly line: number;
}

function citationsOf(library: Library): readonly Citation[] {
  return [
    ...allFacts(library).flatMap(({ entry, file, lineOf }) =>
      citedBy(entry).map((source) => ({ source, by: entry.id, file, line: lineOf(source === entry.source ? 'source' : 'also') })),
    ),
    ...library.products.map(({ entry, file, lineOf }) => ({ source: entry.source, by: entry.id, file, line: lineOf('source') })),
    ...library.studies.flatMap(({ entry, file, lineOf }) => [
      { source: entry.source, by: entry.study, file, line: lineOf('source') },
      ...entry.arms.flatMap((arm, a) =>
        arm.rows.flatMap((row, r) =>
          row.source === undefined ? [] : [{ source: row.source, by: entry.study, file, line: lineOf('arms', a, 'rows', r) }],
        ),
      ),
    ]),
    ...library.emergency.flatMap(({ entry, file, lineOf }) =>
      entry.calls.map(({ source }, at) => ({ source, by: entry.id, file, line: lineOf('calls', at, 'source') })),
    ),
    ...library.claims.flatMap(({ entry, file, lineOf }) =>
      entry.sources.map((source) => ({ source, by: `claim ${entry.id}`, file, line: lineOf('sources') })),
    ),
  ];
}

function missingSource({ source, by, file, line }: Citation, known: readonly string[]): Complaint {
  const near = nearest(source, known);
  return {
    rule: 'fact without source',
    file,
    line,
    expected: `${by}: a source listed in sources.yaml`,
    found: source,
    advice: near === undefined ? 'add the work to sources.yaml' : `did you mean "${near}"? Otherwise add the work to sources.yaml`,
  };
}

function uncited(library: Library, cited: ReadonlySet<string>): Complaint[] {
  return library.sources
    .filter(({ entry }) => !cited.has(entry.id))
    .map(({ entry, file, line }) => ({
      rule: 'source without fact',
      file,
      line,
      expected: 'every source cited by a fact, product, study or claim',
      found: `${entry.id} is cited by nothing`,
      advice: 'cite it or remove it',
    }));
}

const canBeFound = ({ doi, pmid }: SourceEntry): boolean => doi !== null || pmid !== null;

function unfindable(library: Library, sources: ReadonlyMap<string, SourceEntry>): Complaint[] {
  return library.modelFacts.flatMap(({ entry, file, lineOf }) => {
    const source = sources.get(entry.source);
    if (source === undefined || canBeFound(source)) return [];
    return [
      {
        rule: 'parameter without DOI',
        file,
        line: lineOf('source'),
        expected: `${entry.id}: a source with a DOI or PubMed number, because the model rests on it`,
        found: `${source.id} has neither`,
        advice: 'find the identifier, or move the fact to dossier/ and assume a value',
      },
    ];
  });
}

/** A paper nobody can look up was not read well enough to be called read. */
function overread(library: Library, sources: ReadonlyMap<string, SourceEntry>): Complaint[] {
  return allFacts(library).flatMap(({ entry, file, lineOf }) => {
    const source = sources.get(entry.source);
    if (source === undefined || entry.reading === 'secondary' || hasIdentifier(source) || !needsIdentifier.includes(source.kind)) return [];
    return [
      {
        rule: 'reading',
        file,
        line: lineOf('reading'),
        expected: `${entry.id}: reading secondary, because ${source.id} has no identifier yet`,
        found: entry.reading,
        advice: 'find the DOI or PubMed number, or write secondary',
      },
    ];
  });
}

const hasIdentifier = (source: SourceEntry): boolean => canBeFound(source) || source.pmcid !== null;
const needsIdentifier: readonly string[] = ['paper', 'abstract', 'unidentified', 'vendor', 'news', 'advocacy', 'encyclopaedia'];
