import { Command } from 'commander';
import { apart, effectsDraws, effectsInSteps, emergency, runInSteps } from 'speciosa';
import type { EffectsReport, Report, Scenario } from 'speciosa';
import { observedFor, verdictsFor } from '@speciosa/trials';
import { breathe } from '../breathe.js';
import { paintFor } from '../colour.js';
import type { Paint } from '../colour.js';
import { csvOf } from '../csv.js';
import type { Desk } from '../desk.js';
import { plotFile, plotInLetters } from '../figure.js';
import { jsonOf } from '../json.js';
import { loadScenario } from '../load.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { effectsSection } from '../sections/effects-section.js';
import { interactionsSection, judgedFirst } from '../sections/interactions-section.js';
import { metricsTable } from '../table.js';
import { wrap } from '../wrap.js';
import { checkTargets, writeWhole } from '../write.js';

export interface Flags {
  readonly json?: true;
  readonly effects?: true;
  readonly csv?: string;
  readonly plot?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Runs a scenario and shows what followed. */
export function runCommand(desk: Desk): Command {
  return new Command('run')
    .description('run a scenario: its numbers, a picture, and what studies measured')
    .argument('<scenario>', 'a name from "speciosa scenarios", a YAML or JSON file, or - for stdin')
    .option('--json', 'print one JSON object instead')
    .option('--effects', 'tell receptors and effects too: words with shares of draws, numbers with units')
    .option('--csv <file>', 'write the curves as CSV')
    .option('--plot <file>', 'write the picture as .svg or .png')
    .option('--force', 'overwrite files that exist')
    .option('--quiet', 'print no picture and no progress')
    .option('--no-color', 'print without colour (NO_COLOR does the same)')
    .action((name: string, flags: Flags) => act(desk, name, flags));
}

async function act(desk: Desk, name: string, flags: Flags): Promise<void> {
  const scenario = loadScenario(name);
  checkTargets(
    filesOf(flags).map(({ file }) => file),
    flags.force === true,
  );
  const report = await breathe(runInSteps(scenario), progressBar('running', flags.quiet !== true));
  const effects = flags.effects === true && report.outcome.kind === 'success' ? await effectsOf(scenario, flags) : [];
  deliver(desk, scenario, report, flags, effects);
}

/** One telling for each structure that the scenario asks for. */
async function effectsOf(scenario: Scenario, flags: Flags): Promise<readonly EffectsReport[]> {
  const structures = scenario.structure === 'both' ? (['a', 'b'] as const) : [scenario.structure ?? 'a'];
  const found: EffectsReport[] = [];
  for (const structure of structures) {
    const told = await breathe(effectsInSteps(scenario, effectsDraws, structure), progressBar('drawing effects', flags.quiet !== true));
    if (!told.ok) throw new Mistake(`${told.message}; leave --effects out to see the levels`);
    found.push(told.effects);
  }
  return found;
}

/** Shows a report and writes the files asked for; of a failed run only how it failed, and no file. */
export function deliver(desk: Desk, scenario: Scenario, report: Report, flags: Flags, effects: readonly EffectsReport[] = []): void {
  if (report.outcome.kind === 'failure') return fail(desk, report, flags);
  if (report.extrapolation !== undefined && flags.csv !== undefined)
    throw new Mistake(
      'expected no table of curves of what nobody was studied with: an extrapolation is told as a range, never as a line; leave --csv out, --json and --plot hold the ranges',
    );
  const files = filesOf(flags);
  const written = files.map(({ file, content }) => ({ file, content: content(scenario, report) }));
  for (const { file, content } of written) writeWhole(file, content, flags.force === true);
  show(desk, scenario, report, flags, effects);
  for (const { file } of files) desk.say(`wrote ${file}`);
}

interface Wanted {
  readonly file: string;
  readonly content: (scenario: Scenario, report: Report) => string | Uint8Array;
}

/** Every wrong name is told before any work is done. */
function filesOf({ csv, plot }: Flags): readonly Wanted[] {
  return [
    ...(csv === undefined ? [] : [{ file: csv, content: (_: Scenario, report: Report) => csvOf(report) }]),
    ...(plot === undefined ? [] : [{ file: plot, content: plotFile(plot) }]),
  ];
}

/** A failed run is told in full and writes no file. */
function fail(desk: Desk, report: Report, flags: Flags): void {
  const { code, timeHours, advice, counts } = report.outcome;
  if (flags.json === true) desk.print(JSON.stringify(jsonOf(report)));
  desk.say(`the run failed at ${timeHours} h (${code}) after ${counts.steps} steps: ${advice}`);
  desk.leave(1);
}

function show(desk: Desk, scenario: Scenario, report: Report, flags: Flags, effects: readonly EffectsReport[] = []): void {
  if (flags.json === true) {
    desk.print(JSON.stringify(jsonOf(report, effects)));
    desk.say([...report.flags, report.notice].join('\n'));
    return;
  }
  const paint = paintFor(flags.color, desk.isTerminal);
  const words = [...report.flags.map((flag) => paint.bad(wrap(`! ${flag}`, desk.columns, ''))), wrap(report.notice, desk.columns, '')];
  const picture = plotInLetters(report, observedFor(scenario), desk.columns, paint);
  desk.print(
    [
      ...(isBeyond(report) ? [paint.bad(wrap(emergency, desk.columns, '')), ''] : []),
      paint.bold(report.title),
      wrap(outcomeLine(report), desk.columns, ''),
      ...apart(report).flatMap((part) => tableOf(scenario, report, part, paint, desk.columns)),
      '',
      ...(report.interactions === undefined ? [] : [interactionsSection(report, judgedFirst(), paint, desk.columns), '']),
      ...effects.flatMap((one) => [
        ...(effects.length > 1 ? [paint.bold(`Receptors and effects by structure ${one.structure}`)] : []),
        effectsSection(one, paint, desk.columns),
        '',
      ]),
      ...(flags.quiet === true ? words : [picture]),
    ].join('\n'),
  );
}

/** The numbers of one structure; its title is said where there are two. */
const tableOf = (scenario: Scenario, report: Report, part: Report, paint: Paint, columns: number): string[] => [
  ...(part === report ? [''] : ['', paint.bold(part.title)]),
  metricsTable(part, verdictsFor(scenario, part), paint, columns),
];

/** Above what was ever given in a study, a picture is one of poisoning. */
const isBeyond = ({ flags }: Report): boolean => flags.some((flag) => flag.startsWith('extrapolation'));

function outcomeLine({ outcome, balance }: Report): string {
  const { steps, rejected, rates, factorizations } = outcome.counts;
  return `${outcome.kind}: ${steps} steps (${rejected} rejected), ${rates} evaluations, ${factorizations} factorizations; mass balance residual ${balance.residualFraction.toExponential(1)}`;
}
