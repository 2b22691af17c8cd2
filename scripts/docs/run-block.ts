import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scriptsOf } from './block.js';
import type { Block } from './block.js';

export interface Ran {
  readonly printed: string;
  readonly status: number;
  readonly complaint: string;
  /** The drawing, of a block that draws. */
  readonly drawing?: string;
}

const patienceMs = 240_000;

/** Runs the blocks of one page in the root of the house, as a reader would; scripts share one process, so that packages load once. */
export function runBlocks(root: string, blocks: readonly Block[]): readonly Ran[] {
  const scripts = blocks.filter(({ language }) => language === 'ts');
  const ran = runScripts(root, scripts);
  return blocks.map((block) => (block.language === 'sh' ? runShell(root, block) : (ran[scripts.indexOf(block)] ?? lost)));
}

const lost: Ran = { printed: '', status: 1, complaint: 'the block was not reached' };

function spawned(root: string, program: string, args: readonly string[]): Ran {
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: patienceMs,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { printed: stdout ?? '', status: status ?? 1, complaint: error?.message ?? stderr ?? '' };
}

const runShell = (root: string, { code }: Block): Ran => spawned(root, 'bash', ['-euo', 'pipefail', '-c', code]);

/** Between two blocks in what the one process prints, with the exit status of the block before. */
const mark = '\u001e';

/** Scripts lie inside the house, so that they find the packages by name. */
function runScripts(root: string, blocks: readonly Block[]): readonly Ran[] {
  if (blocks.length === 0) return [];
  const folder = path.join(root, 'test-results', 'docs', String(process.pid));
  mkdirSync(folder, { recursive: true });
  const drawing = (block: Block): string => path.join(folder, `${blocks.indexOf(block)}.svg`);
  const scripts = scriptsOf(blocks);
  scripts.forEach((script, at) =>
    writeFileSync(
      path.join(folder, `script-${at}.ts`),
      script.map((block) => codeOf(root, block, drawing(block))).join('\n') + '\nexport {};\n',
    ),
  );
  writeFileSync(
    path.join(folder, 'all.ts'),
    [teller, ...scripts.map(({ length }, at) => `await go(${length}, () => import('./script-${at}.js'));`)].join('\n'),
  );
  const { printed, complaint } = spawned(root, process.execPath, ['--import', 'tsx', path.join(folder, 'all.ts')]);
  const parts = printed.split(mark);
  const ran = blocks.map((block, at) => ranOf(block, parts.slice(2 * at, 2 * at + 2), complaint, drawing(block)));
  rmSync(folder, { recursive: true });
  return ran;
}

/** After each block its script says that it came so far; blocks that a script never reached have failed. */
const teller = `
const tell = (status) => process.stdout.write('\\u001e' + status + '\\u001e');
async function go(blocks, load) {
  let done = 0;
  globalThis.blockDone = () => { done += 1; tell(0); };
  await load().catch((error) => console.error(error?.stack ?? error));
  for (; done < blocks; done += 1) tell(1);
}`;

function codeOf(root: string, { code, draws }: Block, drawing: string): string {
  const draw = `(await import(${JSON.stringify(path.join(root, 'scripts/docs/draw-picture.ts'))})).drawPicture(picture, ${JSON.stringify(drawing)});`;
  return [code, ...(draws === undefined ? [] : [draw]), 'globalThis.blockDone();'].join('\n');
}

function ranOf({ draws }: Block, [printed = '', status = '1']: readonly string[], complaint: string, drawing: string): Ran {
  if (status !== '0') return { printed, status: 1, complaint };
  return { printed, status: 0, complaint, ...(draws === undefined ? {} : { drawing: readFileSync(drawing, 'utf8') }) };
}
