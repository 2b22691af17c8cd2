import { describe, expect, it } from 'vitest';
import { lockComplaints, looseVersions } from './lock-gate.mjs';

describe('the lock gate', () => {
  it('accepts an optional part that is locked beside its package or further out', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { b: '1', c: '1' } },
      'node_modules/a/node_modules/b': {},
      'node_modules/c': {},
    };
    expect(lockComplaints(packages)).toEqual([]);
  });

  it('refuses an optional part without an entry', () => {
    expect(lockComplaints({ 'node_modules/@s/a': { optionalDependencies: { b: '1' } } })).toEqual([
      expect.stringContaining('node_modules/@s/a has no lock entry for b'),
    ]);
  });

  it('refuses a download address, but not a workspace folder', () => {
    const packages = {
      'node_modules/a': { resolved: 'https://example.org/a.tgz' },
      'node_modules/b': { resolved: 'packages/b', link: true },
    };
    expect(lockComplaints(packages)).toEqual([expect.stringContaining('node_modules/a holds a download address')]);
  });

  it('refuses versions that are not exact', () => {
    expect(
      looseVersions('package.json', { dependencies: { a: '1.2.3', b: '^1.2.3', c: '*' }, devDependencies: { d: '1.0.0-rc.1' } }),
    ).toEqual(['package.json: expected an exact version of b, found "^1.2.3"', 'package.json: expected an exact version of c, found "*"']);
  });
});
