import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.js';
import { editDistance, suggest } from './suggest.js';
import { engineVersion, speciosaVersion } from './version.js';

const seed = 20223;
const word = fc.string({ maxLength: 12 });

describe('the nearest word', () => {
  it('is measured by a distance: zero only to itself, the same both ways, never beaten by a detour', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      { seed },
    );
  });

  it('is found for a slip, and nothing is suggested for another word', () => {
    expect(suggest('ammount', ['amount', 'at', 'every'])).toBe('amount');
    expect(suggest('colour', ['amount', 'at', 'every'])).toBeUndefined();
  });
});

describe('a fingerprint', () => {
  it('is that of FNV-1a, 64 bits', () => {
    // Published test vectors of the FNV authors: "" and "a" and "foobar".
    expect(fingerprint('')).toBe('cbf29ce484222325');
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
    expect(fingerprint('foobar')).toBe('85944171f73967e8');
  });
});

describe('versions in a manifest', () => {
  it('are those of the packages', () => {
    const version = (path: string) => (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version;
    expect(speciosaVersion).toBe(version('../package.json'));
    expect(engineVersion).toBe(version('../../engine/package.json'));
  });
});
