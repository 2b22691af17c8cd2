import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Block } from './block.js';

export interface Ran {
  readonly printed: string;
  readonly status: number;
  readonly complaint: string;
}

const patienceMs = 120_000;

/** Runs a block in the root of the house, as a reader would. */
export function runBlock(root: string, block: Block): Ran {
  const [program, args] = block.language === 'sh' ? shell(block) : script(root, block);
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: patienceMs,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { printed: stdout ?? '', status: status ?? 1, complaint: error?.message ?? stderr ?? '' };
}

const shell = ({ code }: Block): [string, string[]] => ['bash', ['-euo', 'pipefail', '-c', code]];

/** A script lies inside the house, so that it finds the packages by name. */
function script(root: string, { code }: Block): [string, string[]] {
  const folder = path.join(root, 'test-results', 'docs');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'block.ts');
  writeFileSync(file, code);
  return [process.execPath, ['--import', 'tsx', file]];
}
