import type { Complaint } from '../complaint.js';
import type { Library } from '../library.js';

const allowed = /^(?:doi\.org|pubmed\.ncbi\.nlm\.nih\.gov)$/;

/** A page where something was read may vanish or be somebody's copy; a DOI or PubMed number stays. */
export function checkAddresses(library: Library): readonly Complaint[] {
  return library.texts.flatMap(({ file, text }) =>
    text.split('\n').flatMap((content, index) =>
      [...content.matchAll(/https?:\/\/([^\s/"']+)\S*/g)]
        .filter(([, host = '']) => !allowed.test(host))
        .map(([address]) => ({
          rule: 'address',
          file,
          line: index + 1,
          expected: 'no address but doi.org or pubmed.ncbi.nlm.nih.gov',
          found: address,
          advice: 'cite the work by DOI, PubMed or PubMed Central number in sources.yaml',
        })),
    ),
  );
}
