import { describe, expect, it } from 'vitest';
import { complaintsOf, planted } from './sound-library.testing.js';

describe('reading an entry', () => {
  it('refuses a fact that names no source at all', () => {
    const [complaint] = planted('dossier/notes.yaml', '  source: page\n', '');
    expect(complaint?.rule).toBe('schema');
    expect(complaint?.expected).toContain('source');
  });

  it('refuses an unknown field and says which was meant', () => {
    const complaints = planted('facts/gut.yaml', 'because:', 'becuase:');
    expect(complaints[0]).toMatchObject({ rule: 'unknown field', line: 7, found: 'becuase', advice: 'did you mean "because"?' });
  });

  it('refuses a kind of fact it does not know', () => {
    expect(planted('dossier/notes.yaml', 'kind: direction', 'kind: rumour')[0]).toMatchObject({ rule: 'schema', line: 2 });
  });

  it('refuses YAML that does not parse, with the line', () => {
    expect(complaintsOf({ 'claims.yaml': '- id: 1a\n  claim: "unclosed\n' })[0]?.rule).toBe('YAML');
  });
});
