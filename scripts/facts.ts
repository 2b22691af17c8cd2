import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLibrary } from './facts/check.js';
import { printComplaint } from './facts/complaint.js';
import { generate } from './facts/generate.js';
import { readLibrary, textsOnDisk } from './facts/library.js';
import { codeOnDisk } from './facts/code.js';

/**
 * The gate before the library: `npx tsx scripts/facts.ts` checks every fact and writes the two
 * modules that packages/evidence ships; `--check` only checks. Exit 1 with all complaints at once.
 */
function main(repository: string, onlyCheck: boolean): number {
  const { library, complaints } = readLibrary(textsOnDisk(repository));
  const all = [...complaints, ...checkLibrary(library, codeOnDisk(repository))];
  for (const complaint of all) console.error(`${printComplaint(complaint)}\n`);
  if (all.length > 0) {
    console.error(`facts: ${all.length} complaint${all.length === 1 ? '' : 's'}; nothing was written`);
    return 1;
  }
  const { model, library: whole } = generate(library);
  if (!onlyCheck) {
    const folder = join(repository, 'packages/evidence/src');
    mkdirSync(folder, { recursive: true });
    writeIfChanged(join(folder, 'model.generated.ts'), model);
    writeIfChanged(join(folder, 'library.generated.ts'), whole);
  }
  const rows = library.studies.reduce((sum, { entry }) => sum + entry.arms.reduce((some, { rows: own }) => some + own.length, 0), 0);
  console.log(
    `facts: ${library.modelFacts.length} for the model, ${library.dossierFacts.length} more, ${rows} observed rows, ${library.products.length} products, ${library.claims.length} claims, ${library.sources.length} sources`,
  );
  return 0;
}

/** An untouched file keeps its time, so that the compiler has nothing to do. */
function writeIfChanged(path: string, text: string): void {
  if (read(path) !== text) writeFileSync(path, text);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

process.exitCode = main(fileURLToPath(new URL('..', import.meta.url)), process.argv.includes('--check'));
