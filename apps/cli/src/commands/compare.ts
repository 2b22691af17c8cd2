import { Command } from 'commander';
import { apart, notice, runInSteps } from 'speciosa';
import type { Report, Scenario } from 'speciosa';
import { observedFor } from '@speciosa/trials';
import { breathe } from '../breathe.js';
import { paintFor } from '../colour.js';
import type { Desk } from '../desk.js';
import { compareFile, compareInLetters } from '../figure.js';
import { jsonOf } from '../json.js';
import { loadScenario } from '../load.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { compareTable } from '../sections/compare-table.js';
import { wrap } from '../wrap.js';
import { checkTargets, writeWhole } from '../write.js';

interface Flags {
  readonly json?: true;
  readonly plot?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Two scenarios side by side. */
export function compareCommand(desk: Desk): Command {
  return new Command('compare')
    .description('two scenarios side by side: numbers, ratios, one picture')
    .argument('<one>', 'a name from "speciosa scenarios", a YAML or JSON file, or - for stdin')
    .argument('<other>', 'another one')
    .option('--json', 'print one JSON object instead')
    .option('--plot <file>', 'write the picture as .svg or .png')
    .option('--force', 'overwrite files that exist')
    .option('--quiet', 'print no picture and no progress')
    .option('--no-color', 'print without colour (NO_COLOR does the same)')
    .action((one: string, other: string, flags: Flags) => act(desk, one, other, flags));
}

async function act(desk: Desk, one: string, other: string, flags: Flags): Promise<void> {
  if (one === '-' && other === '-') throw new Mistake('expected stdin (-) once, found it twice; name a file for the other');
  const scenarios = [loadScenario(one), loadScenario(other)] as const;
  const draw = flags.plot === undefined ? null : compareFile(flags.plot);
  checkTargets(flags.plot === undefined ? [] : [flags.plot], flags.force === true);
  const reports: Report[] = [];
  for (const scenario of scenarios)
    reports.push(await breathe(runInSteps(scenario), progressBar(`running ${scenario.name}`, flags.quiet !== true)));
  const failed = reports.find(({ outcome }) => outcome.kind === 'failure');
  if (failed !== undefined) return fail(desk, failed);
  const beyond = reports.find(({ extrapolation }) => extrapolation !== undefined);
  if (beyond !== undefined)
    throw new Mistake(`${beyond.title}: an extrapolation is a range and no line to compare; see it alone with speciosa run`);
  const observed = commonObserved(scenarios);
  if (draw !== null && flags.plot !== undefined) writeWhole(flags.plot, draw(reports, observed), flags.force === true);
  show(desk, reports, observed, flags);
  if (flags.plot !== undefined) desk.say(`wrote ${flags.plot}`);
}

function fail(desk: Desk, { title, outcome }: Report): void {
  desk.say(`${title}: the run failed at ${outcome.timeHours} h (${outcome.code}): ${outcome.advice}`);
  desk.leave(1);
}

const commonObserved = (scenarios: readonly Scenario[]) => scenarios.flatMap((scenario) => observedFor(scenario));

function show(desk: Desk, reports: readonly Report[], observed: ReturnType<typeof commonObserved>, flags: Flags): void {
  if (flags.json === true) {
    desk.print(JSON.stringify({ compared: reports.map((report) => jsonOf(report)), notice }));
    desk.say([...new Set(reports.flatMap((report) => report.flags)), notice].join('\n'));
    return;
  }
  const paint = paintFor(flags.color, desk.isTerminal);
  const parts = reports.flatMap(apart);
  const words = [...new Set(reports.flatMap((report) => report.flags))].map((flag) => paint.bad(wrap(`! ${flag}`, desk.columns, '')));
  desk.print(
    [
      ...parts.map(({ title }, at) => paint.bold(`${at + 1}  ${title}`)),
      '',
      compareTable(parts, paint, desk.columns),
      '',
      ...(flags.quiet === true ? [...words, wrap(notice, desk.columns, '')] : [compareInLetters(reports, observed, desk.columns, paint)]),
    ].join('\n'),
  );
}
