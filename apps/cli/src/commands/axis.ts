import { Command, Option } from 'commander';
import { axisDefaults, axisProducts, doseAxisInSteps } from '@speciosa/trials';
import type { AxisOptions, AxisProduct, DoseAxis } from '@speciosa/trials';
import { notice } from 'speciosa';
import { breathe } from '../breathe.js';
import { paintFor } from '../colour.js';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { axisCsv } from '../sections/axis-csv.js';
import { axisPage } from '../sections/axis-page.js';
import { wrap } from '../wrap.js';
import { axisFile } from '../sections/axis-picture.js';
import { checkTargets, writeWhole } from '../write.js';

interface Flags {
  readonly product: AxisProduct;
  readonly user: NonNullable<AxisOptions['user']>;
  readonly draws: string;
  readonly seed: string;
  readonly csv?: string;
  readonly plot?: string;
  readonly needs?: true;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Stimulation against sedation along the doses, hypothesis by hypothesis; nothing on it is marked. */
export function axisCommand(desk: Desk): Command {
  return new Command('axis')
    .description('stimulation against sedation from 1 to 240 mg, each hypothesis alone and all with equal weights')
    .addOption(new Option('--product <id>', 'what holds the mitragynine').choices([...axisProducts]).default(axisDefaults.product))
    .addOption(new Option('--user <user>', 'who takes it').choices(['naive', 'regular', 'abstinent']).default(axisDefaults.user))
    .option('--draws <n>', 'draws of what is not known, 2 to 500', String(axisDefaults.draws))
    .option('--seed <n>', 'seed of the draws', String(axisDefaults.seed))
    .option('--json', 'print one JSON object instead')
    .option('--csv <file>', 'write the axis as CSV')
    .option('--plot <file>', 'write the picture as .svg or .png')
    .option('--needs', 'draw the picture with what each hypothesis would need beyond what was measured')
    .option('--force', 'overwrite files that exist')
    .option('--quiet', 'print no progress')
    .option('--no-color', 'print without colour (NO_COLOR does the same)')
    .addHelpText(
      'after',
      `\n${wrap('Calibrated to one small study; weights are ours. No dose is marked, found or recommended.', desk.columns, '')}`,
    )
    .action((flags: Flags) => act(desk, flags));
}

async function act(desk: Desk, flags: Flags): Promise<void> {
  const asked = {
    product: flags.product,
    user: flags.user,
    draws: whole('--draws', flags.draws, 2, 500),
    seed: whole('--seed', flags.seed, 0, 4294967295),
  };
  if (flags.needs === true && flags.plot === undefined)
    throw new Mistake('--needs: expected --plot beside it, which it draws differently; the page tells both');
  const files = filesOf(flags, asked.seed);
  checkTargets(
    files.map(({ file }) => file),
    flags.force === true,
  );
  const axis: DoseAxis = await breathe(doseAxisInSteps(asked), progressBar('drawing', flags.quiet !== true));
  const written = files.map(({ file, content }) => ({ file, content: content(axis) }));
  for (const { file, content } of written) writeWhole(file, content, flags.force === true);
  show(desk, axis, flags);
  for (const { file } of files) desk.say(`wrote ${file}`);
}

interface Wanted {
  readonly file: string;
  readonly content: (axis: DoseAxis) => string | Uint8Array;
}

/** Every wrong name is told before any work is done. */
function filesOf({ csv, plot, needs }: Flags, seed: number): readonly Wanted[] {
  const draw = plot === undefined ? null : axisFile(plot);
  return [
    ...(csv === undefined ? [] : [{ file: csv, content: (axis: DoseAxis) => axisCsv(axis, seed) }]),
    ...(plot === undefined || draw === null
      ? []
      : [{ file: plot, content: (axis: DoseAxis) => draw(axis, needs === true ? 'asNeeded' : 'asMeasured') }]),
  ];
}

function show(desk: Desk, axis: DoseAxis, flags: Flags): void {
  if (flags.json !== true) return desk.print(axisPage(axis, paintFor(flags.color, desk.isTerminal), desk.columns));
  desk.print(JSON.stringify({ ...axis, notice }));
  desk.say(notice);
}

function whole(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Mistake(`${flag}: expected a whole number from ${least} to ${most}, found "${text}"`);
}
