import { source } from '@speciosa/evidence';

/** A source as people cite it, with the address under which it is found for good. */
export function citationOf(id: string): string {
  const { citation, doi, pmid } = source(id);
  return `${citation} (${doi !== null ? `doi:${doi}` : pmid !== null ? `PMID ${pmid}` : 'no DOI'})`;
}
