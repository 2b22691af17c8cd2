import { describe, expect, it } from 'vitest';
import { complaintsOf, only, sound } from '../sound-library.testing.js';

describe('the rule that addresses stay', () => {
  it('refuses an address that is neither a DOI nor PubMed', () => {
    const complaints = complaintsOf({
      'dossier/notes.yaml': `${sound['dossier/notes.yaml']}  note: seen at https://copies.example.net/paper.pdf and https://doi.org/10.1/2\n`,
    });
    only(complaints, 'address', 8);
    expect(complaints[0]?.found).toBe('https://copies.example.net/paper.pdf');
  });
});
