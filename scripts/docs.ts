import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { matches, runnableBlocks } from './docs/block.js';
import type { Block } from './docs/block.js';
import { typeComplaints } from './docs/check-types.js';
import type { PageOfBlocks } from './docs/check-types.js';
import { drawnComplaints, redrawn } from './docs/drawn.js';
import { pageComplaints, pages } from './docs/pages.js';
import { runBlocks } from './docs/run-block.js';
import type { Ran } from './docs/run-block.js';

/**
 * Documents do not lie: runs every block marked to run, compares what it prints and draws, checks its types, and
 * holds every drawn passage to what the code says today; `--write` puts what was found into the pages instead, for
 * a person to read the diff. Names of pages: these alone.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const write = process.argv.includes('--write');
const asked = process.argv.slice(2).filter((word) => word.endsWith('.md'));
const read: PageOfBlocks[] = [];

const complaints = pages(root)
  .filter((file) => asked.length === 0 || asked.includes(file))
  .flatMap((file) => {
    if (write) redraw(file);
    const text = readFileSync(path.join(root, file), 'utf8');
    const blocks = runnableBlocks(text);
    read.push({ file, blocks });
    const found = runBlocks(root, blocks);
    const judged = blocks.map((block, at) => [block, found[at]] as const).reverse();
    return [
      ...pageComplaints(root, file, text),
      ...drawnComplaints(root, file, text),
      ...judged.flatMap(([block, one]) => (one === undefined ? [] : judge(file, block, one))),
    ];
  });
complaints.push(...typeComplaints(root, read));
for (const complaint of complaints) console.error(complaint);
console.log(`docs: ${read.flatMap(({ blocks }) => blocks).length} blocks ran, ${complaints.length} complaints`);
if (complaints.length > 0) process.exitCode = 1;

function redraw(file: string): void {
  const before = readFileSync(path.join(root, file), 'utf8');
  const after = redrawn(root, before);
  if (after !== before) writeFileSync(path.join(root, file), after);
}

function judge(file: string, block: Block, { printed, status, complaint, drawing }: Ran): string[] {
  const where = `${file}:${block.line}`;
  if (status !== 0) return [`${where}: expected a block that runs, found exit ${status}\n${complaint.trim()}`];
  const drawn =
    drawing === undefined || block.draws === undefined
      ? []
      : judgeDrawing(where, path.join(root, path.dirname(file), block.draws), drawing);
  if (block.printed === null || matches(block.printed.text, printed)) return drawn;
  if (write) return [...drawn, ...rewrite(file, block, printed)];
  return [
    ...drawn,
    `${where}: expected it to print\n${block.printed.text}\nfound\n${printed.trimEnd()}\nrun npm run golden and read the diff`,
  ];
}

function judgeDrawing(where: string, target: string, drawing: string): string[] {
  if (readOrNothing(target) === drawing) return [];
  if (!write)
    return [
      `${where}: expected it to draw what ${path.relative(root, target)} holds, found another picture; run npm run golden and read the diff`,
    ];
  writeFileSync(target, drawing);
  return [];
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** From the last block of a page to the first, so that line numbers stay true. */
function rewrite(file: string, { printed }: Block, text: string): string[] {
  if (printed === null) return [];
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  lines.splice(printed.firstLine, printed.lastLine - printed.firstLine, ...text.trimEnd().split('\n'));
  writeFileSync(path.join(root, file), lines.join('\n'));
  return [];
}
