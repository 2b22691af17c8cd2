import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Complaint } from './complaint.js';
import { placeSchema } from './emergency.js';
import type { PlaceEntry } from './emergency.js';
import { readEntries, readFacts } from './entries.js';
import type { Placed, ReadEntries } from './entries.js';
import { readYaml } from './read-yaml.js';
import type { YamlFile } from './read-yaml.js';
import { claimSchema, productSchema, sourceSchema, studySchema } from './schema.js';
import type { ClaimEntry, FactEntry, ProductEntry, SourceEntry, StudyEntry } from './schema.js';

/** Everything in packages/evidence, as written. */
export interface Library {
  /** Facts the model may ask for (facts/*.yaml). */
  readonly modelFacts: readonly Placed<FactEntry>[];
  /** All other facts (dossier/*.yaml). */
  readonly dossierFacts: readonly Placed<FactEntry>[];
  readonly sources: readonly Placed<SourceEntry>[];
  readonly products: readonly Placed<ProductEntry>[];
  readonly studies: readonly Placed<StudyEntry>[];
  readonly claims: readonly Placed<ClaimEntry>[];
  readonly emergency: readonly Placed<PlaceEntry>[];
  /** Every YAML text, for rules about text. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

/** A name relative to packages/evidence and a text. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Reads every YAML text of the evidence; entries that do not fit become complaints. */
export function readLibrary(texts: readonly SourceText[]): { readonly library: Library; readonly complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const parse = ({ file, text }: SourceText) => {
    const read = readYaml(file, text);
    complaints.push(...read.complaints);
    return read.file;
  };
  const files = texts.map(parse);
  const under = <Entry>(folder: string, read: (file: YamlFile) => ReadEntries<Entry>) =>
    files
      .filter(({ file }) => isUnder(file, folder))
      .flatMap((file) => {
        const { entries, complaints: found } = read(file);
        complaints.push(...found);
        return entries;
      });
  const library = {
    modelFacts: under('facts/', readFacts),
    dossierFacts: under('dossier/', readFacts),
    sources: under('sources.yaml', (file) => readEntries<SourceEntry>(file, sourceSchema)),
    products: under('products.yaml', (file) => readEntries<ProductEntry>(file, productSchema)),
    studies: under('observed/', (file) => readEntries<StudyEntry>(file, studySchema)),
    claims: under('claims.yaml', (file) => readEntries<ClaimEntry>(file, claimSchema)),
    emergency: under('emergency.yaml', (file) => readEntries<PlaceEntry>(file, placeSchema)),
    texts,
  };
  return { library, complaints };
}

const root = 'packages/evidence/';
const isUnder = (file: string, place: string): boolean => (place.endsWith('/') ? file.startsWith(root + place) : file === root + place);

/** The YAML texts on disk, in order of name. */
export function textsOnDisk(repository: string): readonly SourceText[] {
  const base = join(repository, root);
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: relative(repository, join(base, name)).replaceAll('\\', '/'), text: readFileSync(join(base, name), 'utf8') }));
}
