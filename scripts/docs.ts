import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { matches, runnableBlocks } from './docs/block.js';
import type { Block } from './docs/block.js';
import { pageComplaints, pages } from './docs/pages.js';
import { runBlock } from './docs/run-block.js';

/**
 * Documents do not lie: runs every block marked to run and compares what it prints; `--write` puts
 * what was printed into the page instead, for a person to read the diff.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const write = process.argv.includes('--write');
let ran = 0;

const complaints = pages(root).flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const blocks = runnableBlocks(text);
  ran += blocks.length;
  return [...pageComplaints(root, file, text), ...blocks.reverse().flatMap((block) => judge(file, block))];
});
for (const complaint of complaints) console.error(complaint);
console.log(`docs: ${ran} blocks ran, ${complaints.length} complaints`);
if (complaints.length > 0) process.exitCode = 1;

function judge(file: string, block: Block): string[] {
  const { printed, status, complaint } = runBlock(root, block);
  const where = `${file}:${block.line}`;
  if (status !== 0) return [`${where}: expected a block that runs, found exit ${status}\n${complaint.trim()}`];
  if (block.printed === null || matches(block.printed.text, printed)) return [];
  if (write) return rewrite(file, block, printed);
  return [`${where}: expected it to print\n${block.printed.text}\nfound\n${printed.trimEnd()}\nrun npm run golden and read the diff`];
}

/** From the last block of a page to the first, so that line numbers stay true. */
function rewrite(file: string, { printed }: Block, text: string): string[] {
  if (printed === null) return [];
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  lines.splice(printed.firstLine, printed.lastLine - printed.firstLine, ...text.trimEnd().split('\n'));
  writeFileSync(path.join(root, file), lines.join('\n'));
  return [];
}
