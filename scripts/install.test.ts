import { describe, expect, it } from 'vitest';
import { holdsLocked } from './install.mjs';

const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.0.0', optional: true } };

describe('what npm already installed', () => {
  it('is taken as it is when it holds the locked versions', () => {
    expect(holdsLocked(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('is not enough when a version differs, a package is missing, or a stranger is there', () => {
    expect(holdsLocked(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(holdsLocked(locked, {})).toBe(false);
    expect(holdsLocked(locked, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } })).toBe(false);
  });
});
