import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import type { Scenario } from 'speciosa';
import { runPopulation } from 'speciosa/crowd';
import type { PopulationReport, Stopped } from 'speciosa/crowd';
import { piecePersons } from '@speciosa/engine/study';
import { observedFor } from '@speciosa/trials';
import { paintFor } from '../colour.js';
import { crowdCsv } from '../crowd/crowd-csv.js';
import { crowdFile, crowdInLetters } from '../crowd/crowd-figure.js';
import { crowdTable } from '../crowd/crowd-table.js';
import { threadPort } from '../crowd/thread-port.js';
import { untilInterrupted } from '../crowd/until-interrupted.js';
import type { Desk } from '../desk.js';
import { loadScenario } from '../load.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { wrap } from '../wrap.js';
import { checkTargets, writeWhole } from '../write.js';

interface Flags {
  readonly people: string;
  readonly threads?: string;
  readonly seed?: string;
  readonly json?: true;
  readonly csv?: string;
  readonly plot?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Runs a scenario for many virtual adults and shows between which numbers they lie. */
export function populationCommand(desk: Desk): Command {
  return new Command('population')
    .description('run a scenario for many virtual people: between which numbers they lie')
    .argument('<scenario>', 'a name from "speciosa scenarios", a YAML or JSON file, or - for stdin')
    .option('--people <count>', 'how many virtual adults', '1000')
    .option('--threads <count>', 'how many threads work; the numbers do not depend on it')
    .option('--seed <number>', 'another draw of people; the seed of the scenario unless said')
    .option('--json', 'print one JSON object instead')
    .option('--csv <file>', 'write the quantiles of the curves as CSV')
    .option('--plot <file>', 'write the picture as .svg or .png')
    .option('--force', 'overwrite files that exist')
    .option('--quiet', 'print no picture and no progress')
    .option('--no-color', 'print without colour (NO_COLOR does the same)')
    .action((name: string, flags: Flags) => act(desk, name, flags));
}

const mostThreads = 256;

async function act(desk: Desk, name: string, flags: Flags): Promise<void> {
  const people = whole('--people', flags.people, 1, 1_000_000);
  const asked = flags.threads === undefined ? availableParallelism() : whole('--threads', flags.threads, 1, mostThreads);
  const seed = flags.seed === undefined ? undefined : whole('--seed', flags.seed, 0, 4_294_967_295);
  const scenario = loadScenario(name);
  const files = filesOf(flags);
  checkTargets(
    files.map(({ file }) => file),
    flags.force === true,
  );
  const answer = await runHere(scenario, { people, seed, threads: Math.min(asked, Math.ceil(people / piecePersons)) }, flags);
  if (answer.kind === 'stopped') return tellStopped(desk, answer);
  deliver(desk, scenario, answer, flags);
}

interface Asked {
  readonly people: number;
  readonly seed: number | undefined;
  readonly threads: number;
}

async function runHere(scenario: Scenario, { people, seed, threads }: Asked, flags: Flags): Promise<PopulationReport | Stopped> {
  const bar = progressBar('people', flags.quiet !== true);
  try {
    return await untilInterrupted((signal) =>
      runPopulation(scenario, {
        people,
        ports: Array.from({ length: threads }, () => threadPort()),
        ...(seed === undefined ? {} : { seed }),
        onProgress: bar.show,
        signal,
        breathe: () => new Promise((resolve) => setImmediate(resolve)),
      }),
    );
  } catch (error) {
    if (error instanceof RangeError) throw new Mistake(error.message);
    throw error;
  } finally {
    bar.end();
  }
}

function whole(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Mistake(`${flag}: expected a whole number from ${least} to ${most}, found "${text}"`);
}

/** A part of the people would look like all of them, so nothing of it is shown. */
function tellStopped(desk: Desk, { done, people }: Stopped): void {
  desk.say(`stopped after ${done} of ${people} people; nothing was written, and no number of a part is shown`);
  desk.leave(130);
}

interface Wanted {
  readonly file: string;
  readonly content: (scenario: Scenario, report: PopulationReport) => string | Uint8Array;
}

/** Every wrong name is told before any work is done. */
function filesOf({ csv, plot }: Flags): readonly Wanted[] {
  const draw = plot === undefined ? undefined : crowdFile(plot);
  return [
    ...(csv === undefined ? [] : [{ file: csv, content: (_: Scenario, report: PopulationReport) => crowdCsv(report) }]),
    ...(plot === undefined || draw === undefined
      ? []
      : [{ file: plot, content: (scenario: Scenario, report: PopulationReport) => draw(report, observedFor(scenario)) }]),
  ];
}

/** Shows a report and writes the files asked for; of a run in which nobody finished only that, and no file. */
function deliver(desk: Desk, scenario: Scenario, report: PopulationReport, flags: Flags): void {
  const { finished, unrun } = report.outcome;
  const files = finished === 0 ? [] : filesOf(flags);
  const written = files.map(({ file, content }) => ({ file, content: content(scenario, report) }));
  for (const { file, content } of written) writeWhole(file, content, flags.force === true);
  show(desk, scenario, report, flags);
  for (const { file } of files) desk.say(`wrote ${file}`);
  if (finished === 0 || unrun.length > 0) desk.leave(1);
}

function show(desk: Desk, scenario: Scenario, report: PopulationReport, flags: Flags): void {
  const { manifest, outcome, metrics, bands, flags: remarks, notice } = report;
  if (flags.json === true) {
    desk.print(JSON.stringify({ manifest, outcome, metrics, bands, flags: remarks, notice }));
    desk.say([...remarks, notice].join('\n'));
    return;
  }
  const paint = paintFor(flags.color, desk.isTerminal);
  const words = [...remarks.map((flag) => paint.bad(wrap(`! ${flag}`, desk.columns, ''))), wrap(notice, desk.columns, '')];
  desk.print(
    [
      paint.bold(report.title),
      `${outcome.finished} of ${outcome.people} virtual adults, seed ${manifest.people.seed}; answers ${manifest.answers}`,
      '',
      crowdTable(report, paint),
      '',
      wrap(
        'Between people, not of knowledge: 5 % of people lie below the first number, 95 % below the last. Each is read to within 0.54 %.',
        desk.columns,
        '',
      ),
      '',
      ...(flags.quiet === true ? words : [crowdInLetters(report, observedFor(scenario), desk.columns, paint)]),
    ].join('\n'),
  );
}
