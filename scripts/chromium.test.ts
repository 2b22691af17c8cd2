import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './chromium.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chromium-'));
  for (const name of ['SPECIOSA_CHROMIUM', 'CHROME_PATH']) vi.stubEnv(name, '');
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform !== 'linux')('the search for a browser (on Linux)', () => {
  it('takes the one that was named before those on the path', () => {
    program('chromium');
    const named = program('my-own');
    vi.stubEnv('SPECIOSA_CHROMIUM', named);
    expect(findChromium({ install: false })).toEqual({ path: named, message: '' });
  });

  it('prefers Chromium to its relatives', () => {
    program('google-chrome');
    const chromium = program('chromium');
    expect(findChromium({ install: false }).path).toBe(chromium);
  });

  it('is not taken in by a folder of that name or a file that cannot run', () => {
    writeFileSync(path.join(folder, 'chromium'), '');
    expect(findChromium({ install: false }).path).toBe('');
  });

  it('says what to do when there is none', () => {
    expect(findChromium({ install: false })).toEqual({ path: '', message: expect.stringContaining('set SPECIOSA_CHROMIUM') as string });
  });
});
