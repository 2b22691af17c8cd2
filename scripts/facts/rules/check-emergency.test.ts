import { describe, expect, it } from 'vitest';
import { only, planted } from '../sound-library.testing.js';

describe('the rule that a number to call stands on the page of a public body', () => {
  it('refuses a number from a page of another kind', () => {
    only(
      planted('emergency.yaml', 'source: ministry', 'source: page').filter(({ rule }) => rule !== 'source without fact'),
      'emergency number',
      4,
    );
  });

  it('refuses a place whose first call is not for an emergency', () => {
    expect(planted('emergency.yaml', 'for: emergency', 'for: advice')[0]).toMatchObject({
      rule: 'schema',
      expected: expect.stringContaining('emergency first'),
    });
  });

  it('refuses what cannot be dialled', () => {
    expect(planted('emergency.yaml', '"112"', '"call us"')[0]).toMatchObject({ rule: 'schema', found: '"call us"' });
  });
});
