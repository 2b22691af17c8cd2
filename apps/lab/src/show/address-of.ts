import type { Source } from '@speciosa/evidence';

/** Where a source can be read: DOI first, then PubMed, then PubMed Central; null when it has none of them. */
export function addressOf({ doi, pmid, pmcid }: Source): { readonly href: string; readonly text: string } | null {
  if (doi !== null) return { href: `https://doi.org/${doi}`, text: `doi:${doi}` };
  if (pmid !== null) return { href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, text: `PMID ${pmid}` };
  return pmcid === null ? null : { href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`, text: pmcid };
}
