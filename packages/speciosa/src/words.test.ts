import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.js';
import { engineVersion, speciosaVersion } from './version.js';

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
