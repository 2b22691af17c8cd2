import { Argument, Command, Option } from 'commander';
import { breathingSwitches, overdoses, sideBySide } from '@speciosa/kratom';
import type { OverdoseName } from '@speciosa/kratom';
import { arrestsOf, mann2022, printedArrests, printedBranchArrests } from '@speciosa/trials';
import type { BreathingCheck } from '@speciosa/trials';
import { emergency, notice, overdoseCourse } from 'speciosa';
import type { CourseAsked, OverdoseCourse } from 'speciosa';
import { breathe } from '../breathe.js';
import { paintFor } from '../colour.js';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { breathingPage } from '../sections/breathing-page.js';

const routes = ['none', 'generic', 'evzio', 'nasal', 'vein'] as const;

interface Flags {
  readonly naloxone?: (typeof routes)[number];
  readonly user: CourseAsked['user'];
  readonly people?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Breathing after an opioid, with naloxone and without, and partial agonists side by side. */
export function breathingCommand(desk: Desk): Command {
  return new Command('breathing')
    .description('breathing after an opioid with and without naloxone; partial agonists side by side')
    .addArgument(new Argument('[overdose]', 'which overdose of the open model').choices([...overdoses]).default('fentanyl-low'))
    .addOption(new Option('--naloxone <route>', 'only this route, beside none').choices([...routes]))
    .addOption(new Option('--user <user>', 'who is overdosed').choices(['naive', 'chronic']).default('chronic'))
    .option('--people <n>', 'also count arrests among so many virtual people, 10 to 200 (about 0.2 s each and route)')
    .option('--json', 'print one JSON object instead')
    .option('--quiet', 'print no picture and no progress')
    .option('--no-color', 'print without colour (NO_COLOR does the same)')
    .addHelpText('after', `\nA replica of the open model of the US Food and Drug Administration, and our extension to partial agonists.\nNo kratom study measured breathing in people. Switches: ${breathingSwitches.map(({ name }) => name).join(', ')} (speciosa explain --switches).`)
    .action((overdose: OverdoseName, flags: Flags) => act(desk, overdose, flags));
}

/** Everything the page shows. */
export interface BreathingShown {
  readonly courses: readonly OverdoseCourse[];
  readonly arrests: readonly BreathingCheck[];
  readonly sideBySide: ReturnType<typeof sideBySide>;
}

async function act(desk: Desk, overdose: OverdoseName, flags: Flags): Promise<void> {
  const people = flags.people === undefined ? null : peopleOf(flags.people);
  const wanted = routes.filter((route) => route === 'none' || flags.naloxone === undefined || route === flags.naloxone);
  const shown = await breathe(shownInSteps(overdose, wanted, flags.user, people), progressBar('breathing', flags.quiet !== true));
  const failed = shown.courses.find(({ outcome }) => outcome.kind === 'failure');
  if (flags.json === true) desk.print(JSON.stringify({ emergency, ...shown, notice }));
  else desk.print(breathingPage(overdose, shown, paintFor(flags.color, desk.isTerminal), desk.columns, flags.quiet !== true));
  if (flags.json === true) desk.say(`${emergency}\n${notice}`);
  if (failed === undefined) return;
  desk.say(`a run failed (${failed.outcome.code}): ${failed.outcome.advice}`);
  desk.leave(1);
}

function peopleOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 10 && count <= 200) return count;
  throw new Mistake(`--people: expected a whole number from 10 to 200, found "${text}"`);
}

function* shownInSteps(overdose: OverdoseName, wanted: readonly (typeof routes)[number][], user: CourseAsked['user'], people: number | null): Generator<{ readonly done: number; readonly total: number }, BreathingShown, void> {
  const cells = people === null ? [] : [...printedArrests, ...printedBranchArrests].filter((cell) => cell.overdose === overdose && wanted.some((route) => route === (cell.rescue?.route ?? 'none')));
  const total = wanted.length + cells.length;
  const courses: OverdoseCourse[] = [];
  for (const route of wanted) {
    courses.push(overdoseCourse({ overdose, user, route: route === 'none' ? null : route }));
    yield { done: courses.length, total };
  }
  const arrests: BreathingCheck[] = [];
  for (const cell of cells) {
    arrests.push(mann2022(cell, arrestsOf(cell, { user, ...(people === null ? {} : { count: people }) })));
    yield { done: courses.length + arrests.length, total };
  }
  return { courses, arrests, sideBySide: sideBySide('naive', [0.1, 0.3, 0.5, 0.7, 0.9]) };
}
