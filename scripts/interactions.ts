import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { interactionsPage, judgeOtherDrugs, mongar2024, onKratom, tanna2023 } from '@speciosa/trials';
import { notice } from 'speciosa';

/**
 * Judges the interaction engine: on other drugs where their collection lies beside the project, then on
 * the two studies of kratom, then what nobody has tested. `--json` for machines, `--write` renews
 * packages/trials/INTERACTIONS.md (only with the collection there), `--draws N` sets how many draws.
 */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const collection = path.join(root, '..', 'shared', 'conformance', 'ddi-observed', 'ddi-observed.csv');
const page = path.join(root, 'packages', 'trials', 'INTERACTIONS.md');

function main(args: readonly string[]): number {
  const draws = Number(args[args.indexOf('--draws') + 1] ?? 40) || 40;
  const there = existsSync(collection);
  if (!there) console.error('skipped other drugs: expected ../shared/conformance/ddi-observed, found no such folder');
  const others = there ? judgeOtherDrugs(readFileSync(collection, 'utf8'), draws, progress) : null;
  const studies = [tanna2023(draws), mongar2024(draws)];
  const beside = onKratom(draws);
  if (args.includes('--json')) console.log(JSON.stringify({ otherDrugs: others, studies, onKratom: beside }));
  else if (args.includes('--write') && there) writeFileSync(page, interactionsPage(others, studies, beside, notice));
  else console.log(interactionsPage(others, studies, beside, notice));
  return 0;
}

function progress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rother drugs ${done} of ${total}${done === total ? '\n' : ''}`);
}

process.exitCode = main(process.argv.slice(2));
