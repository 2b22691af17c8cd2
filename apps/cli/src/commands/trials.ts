import { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { agreementFiles, agreementPictures, trials } from '@speciosa/trials';
import { notice } from 'speciosa';
import { breathe } from '../breathe.js';
import type { Desk } from '../desk.js';
import { chosenBy, groups, judgeInSteps } from '../judged.js';
import { progressBar } from '../progress.js';
import { trialsJson } from '../sections/trials-json.js';
import { trialsPage } from '../sections/trials-page.js';
import { checkTargets, writeWhole } from '../write.js';

interface Flags {
  readonly json?: true;
  readonly out?: string;
  readonly pictures?: string;
  readonly force?: true;
  readonly quiet?: true;
}

/** Runs the published studies anew and prints every verdict. */
export function trialsCommand(desk: Desk): Command {
  return new Command('trials')
    .description('run the published studies anew: predicted against observed')
    .argument(
      '[trial...]',
      `which ones (${trials.map(({ id }) => id).join(', ')}), or a group (${groups.join(', ')}); when none is named all studies of levels, with --json interactions too`,
    )
    .option('--json', 'print one JSON object instead')
    .option('--out <file>', 'write the page as Markdown instead of printing it')
    .option('--pictures <folder>', 'write observed against predicted as SVG, each structure in light and dark')
    .option('--force', 'overwrite files that exist')
    .option('--quiet', 'print no progress')
    .action((names: readonly string[], flags: Flags) => act(desk, names, flags));
}

async function act(desk: Desk, names: readonly string[], flags: Flags): Promise<void> {
  const chosen = chosenBy(names, flags.json === true ? ['interactions'] : []);
  const { pictures } = flags;
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  checkTargets(
    [
      ...(flags.out === undefined ? [] : [flags.out]),
      ...(pictures === undefined ? [] : agreementFiles.map((file) => path.join(pictures, file))),
    ],
    flags.force === true,
  );
  const judged = await breathe(judgeInSteps(chosen), progressBar('judging', flags.quiet !== true));
  if (flags.out !== undefined) writeWhole(flags.out, trialsPage(judged), flags.force === true);
  if (pictures !== undefined)
    for (const { file, svg } of agreementPictures(judged.levels)) writeWhole(path.join(pictures, file), svg, flags.force === true);
  if (flags.json === true) desk.print(JSON.stringify(trialsJson(judged)));
  else if (flags.out === undefined) desk.print(trialsPage(judged));
  desk.say(flags.out === undefined ? notice : `wrote ${flags.out}\n${notice}`);
  if (judged.levels.some(({ failures }) => failures.length > 0)) desk.leave(1);
}
