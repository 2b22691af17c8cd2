import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** True where R is installed, with this package when one is named. */
export function hasR(needs?: string): boolean {
  const asked = spawnSync('Rscript', ['-e', needs === undefined ? '1' : `library(${needs})`], { stdio: 'ignore' });
  return asked.status === 0;
}

/** What a script prints; warnings and errors of R end the test. */
export function ranByR(script: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'formats-'));
  try {
    const file = path.join(folder, 'script.R');
    writeFileSync(file, script);
    return execFileSync('Rscript', ['--vanilla', file], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Columns of numbers below the header. */
export function columnsOf(csv: string): readonly (readonly number[])[] {
  const rows = csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  return (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? Number.NaN));
}
