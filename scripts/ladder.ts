import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHouse } from './ladder/house.js';
import { judge } from './ladder/judge.js';
import { drawMap, withMap } from './ladder/map.js';
import { show } from './ladder/violation.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

if (process.argv.includes('--draw')) draw();
else report();

function draw(): void {
  const file = path.join(root, 'LADDER.md');
  writeFileSync(file, withMap(readFileSync(file, 'utf8'), drawMap(readHouse(root))));
}

function report(): void {
  const { violations, notes, files } = judge(root);
  for (const note of notes) console.log(note);
  for (const violation of violations) console.error(show(violation));
  console.log(`ladder: ${files} files, ${violations.length} violations`);
  if (violations.length > 0 || files === 0) process.exitCode = 1;
}
