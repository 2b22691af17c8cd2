import { describe, it } from 'vitest';
import { only, planted } from '../sound-library.testing.js';

describe('the rule that nothing is absorbed twice', () => {
  it('refuses products that would absorb more than all', () => {
    only(planted('facts/gut.yaml', 'range: [2, 5]', 'range: [2, 6]'), 'availability', 32);
  });
});
