import { describe, it } from 'vitest';
import { only, planted } from '../sound-library.testing.js';

describe('the rule that an id means one thing', () => {
  it('refuses the same id twice, even in two files', () => {
    only(planted('dossier/notes.yaml', 'notes/heard', 'tea/clearance'), 'duplicate id', 1, 'packages/evidence/dossier/notes.yaml');
  });

  it('refuses a replaced fact that does not say by what', () => {
    only(
      planted('dossier/notes.yaml', '  reading: secondary', '  standing: superseded\n  why: replaced\n  reading: secondary'),
      'standing',
      7,
    );
    only(
      planted(
        'dossier/notes.yaml',
        '  reading: secondary',
        '  standing: superseded\n  by: notes/absent\n  why: replaced\n  reading: secondary',
      ),
      'standing',
      7,
    );
  });

  it('refuses an arm whose product is not in the library', () => {
    only(planted('observed/tanna.yaml', 'product: tea', 'product: juice'), 'unknown product', 6);
  });
});
