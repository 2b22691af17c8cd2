import { Command } from 'commander';
import { rejudgeInSteps, trials, verdictsPage } from '@speciosa/trials';
import type { JudgedTrial, VerdictRow } from '@speciosa/trials';
import { notice, suggest } from 'speciosa';
import { breathe } from '../breathe.js';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { checkTargets, writeWhole } from '../write.js';

interface Flags {
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
  readonly quiet?: true;
}

/** Runs the published studies anew and prints every verdict. */
export function trialsCommand(desk: Desk): Command {
  return new Command('trials')
    .description('run the published studies anew: predicted against observed')
    .argument('[trial...]', `which ones (${trials.map(({ id }) => id).join(', ')}); all when none is named`)
    .option('--json', 'print one JSON object instead')
    .option('--out <file>', 'write the page as Markdown instead of printing it')
    .option('--force', 'overwrite the file if it exists')
    .option('--quiet', 'print no progress')
    .action((names: readonly string[], flags: Flags) => act(desk, names, flags));
}

async function act(desk: Desk, names: readonly string[], flags: Flags): Promise<void> {
  const chosen = names.length === 0 ? trials : names.map(find);
  checkTargets(flags.out === undefined ? [] : [flags.out], flags.force === true);
  const judged = await breathe(rejudgeInSteps(chosen), progressBar('judging', flags.quiet !== true));
  const page = verdictsPage(judged);
  if (flags.out !== undefined) writeWhole(flags.out, page, flags.force === true);
  if (flags.json === true) desk.print(JSON.stringify(jsonOf(judged)));
  else if (flags.out === undefined) desk.print(page);
  desk.say(flags.out === undefined ? notice : `wrote ${flags.out}\n${notice}`);
  if (judged.some(({ failures }) => failures.length > 0)) desk.leave(1);
}

function find(name: string) {
  const found = trials.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const known = trials.map(({ id }) => id);
  const near = suggest(name, known);
  throw new Mistake(`expected one of ${known.join(', ')}, found "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
}

const jsonOf = (judged: readonly JudgedTrial[]) => ({ trials: judged.map(({ id, title, source, rows, failures }) => ({ id, title, source, failures, rows: rows.map(rowOf) })) });

const rowOf = ({ name, analyte, arm, observed, printed, statistic, spread, n, predicted, interval, ratio, ledger, verdict, why, source }: VerdictRow) => ({
  name, analyte, arm, observed: { ...observed, printed, statistic, spread, n }, predicted, interval, ratio, ledger, verdict, why, source,
});
