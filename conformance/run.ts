import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case, Collection } from './case.js';
import { ivp } from './ivp.js';
import { nca } from './nca.js';
import { nmtests } from './nmtests.js';
import { opioidReceptor } from './opioid-receptor.js';
import { printed, summary } from './report.js';
import type { Summary } from './report.js';

/**
 * Runs the collections that others wrote and prints pass, refused and wrong for each; ends with 1
 * when anything is wrong. They lie beside the project and are skipped by name where they do not.
 * `--json` prints for machines, `--all` every case, a bare word only the collections so named.
 */
const collections: readonly Collection[] = [nmtests, nca, ivp, opioidReceptor];

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'conformance');

function main(args: readonly string[]): number {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.filter((name) => !collections.some((collection) => collection.name === name));
  if (unknown.length > 0) {
    console.error(`expected collections among ${collections.map(({ name }) => name).join(', ')}, found ${unknown.join(', ')}`);
    return 2;
  }
  const chosen = collections.filter(({ name }) => names.length === 0 || names.includes(name));
  const summaries = chosen.map(run);
  console.log(
    args.includes('--json')
      ? JSON.stringify({ kind: 'conformance', collections: summaries }, null, 2)
      : printed(summaries, args.includes('--all')),
  );
  return summaries.some(({ wrong }) => wrong > 0) ? 1 : 0;
}

function run(collection: Collection): Summary {
  const folder = path.join(root, collection.folder);
  return summary(collection, existsSync(folder) ? [...collected(collection, folder)] : null);
}

/** A case that throws is wrong, and hides none of those before it. */
function* collected(collection: Collection, folder: string): Iterable<Case> {
  try {
    yield* collection.run(folder);
  } catch (error) {
    yield {
      name: 'the rest',
      verdict: 'wrong',
      error: Number.NaN,
      detail: `stopped by ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

process.exitCode = main(process.argv.slice(2));
