import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

/** The committed bin, as a user's shell starts it. */
export const bin = fileURLToPath(new URL('../bin/speciosa.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Spawning {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** An empty folder for every test, gone after it, and the bin started in it. */
export function useFolder() {
  const here = { folder: '' };
  beforeEach(() => {
    here.folder = mkdtempSync(path.join(tmpdir(), 'speciosa-'));
  });
  afterEach(() => rmSync(here.folder, { recursive: true, force: true }));
  return {
    speciosa: (words: readonly string[], how: Spawning = {}): Ended => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
        cwd: here.folder,
        input: how.input ?? '',
        env: { ...process.env, NO_COLOR: '', ...how.env },
        maxBuffer: 64 * 1024 * 1024,
        timeout: 110_000,
      });
      return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
    },
    start: (words: readonly string[]) => spawn(process.execPath, [bin, ...words], { cwd: here.folder, stdio: ['ignore', 'pipe', 'pipe'] }),
    path: (name: string) => path.join(here.folder, name),
    files: () => readdirSync(here.folder).sort(),
  };
}
