import { describe, expect, it } from 'vitest';
import { complaintsOf, only, planted, sound } from '../sound-library.testing.js';

describe('the rule that every fact has a source one can find', () => {
  it('refuses a fact whose source is not listed', () => {
    const complaints = planted('dossier/notes.yaml', 'source: page', 'source: pages');
    expect(complaints.map(({ rule }) => rule)).toEqual(['fact without source', 'source without fact']);
    expect(complaints[0]?.advice).toContain('"page"');
  });

  it('refuses a source that nothing cites', () => {
    only(
      complaintsOf({ 'sources.yaml': `${sound['sources.yaml']}- id: idle\n  kind: paper\n  citation: idle\n` }),
      'source without fact',
      11,
    );
  });

  it('refuses a parameter that rests on a work without DOI or PubMed number', () => {
    only(
      planted('sources.yaml', '  doi: 10.3390/pharmaceutics14030620\n', '  pmcid: PMC1000000\n').slice(0, 1),
      'parameter without DOI',
      8,
    );
  });

  it('refuses to call a work read that nobody can look up', () => {
    only(planted('dossier/notes.yaml', 'reading: secondary', 'reading: abstract'), 'reading', 7);
  });
});
