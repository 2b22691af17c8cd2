import { Argument, Command, Option } from 'commander';
import { breathingSwitches, overdoses, sideBySide } from '@speciosa/kratom';
import type { OverdoseName } from '@speciosa/kratom';
import { arrestsOf, mann2022, printedArrests, printedBranchArrests } from '@speciosa/trials';
import type { BreathingCheck } from '@speciosa/trials';
import { breathingHours, breathingInSteps, emergency, notice, overdoseCourse } from 'speciosa';
import type { BreathingAsked, CourseAsked, OverdoseCourse } from 'speciosa';
import { breathe } from '../breathe.js';
import { paintFor } from '../colour.js';
import type { Desk } from '../desk.js';
import { loadScenario } from '../load.js';
import { Mistake } from '../mistake.js';
import { progressBar } from '../progress.js';
import { breathingPage } from '../sections/breathing-page.js';
import type { BreathingShown } from '../sections/breathing-page.js';
import { scenarioBreathingPage } from '../sections/scenario-breathing-page.js';
import { wrap } from '../wrap.js';

const routes = ['none', 'generic', 'evzio', 'nasal', 'vein'] as const;

interface Flags {
  readonly naloxone?: (typeof routes)[number];
  readonly at: string;
  readonly alcohol?: string;
  readonly opioid?: OverdoseName;
  readonly user?: CourseAsked['user'];
  readonly people?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Breathing after an opioid, with naloxone and without; or under what a scenario takes. */
export function breathingCommand(desk: Desk): Command {
  return new Command('breathing')
    .description('breathing after an opioid with and without naloxone, or under a kratom scenario; partial agonists side by side')
    .addArgument(
      new Argument('[what]', `an overdose of the open model (${overdoses.join(', ')}), or a scenario: its name, its file, or -`).default(
        'fentanyl-low',
      ),
    )
    .addOption(new Option('--naloxone <route>', 'only this route, beside none; of a scenario one dose, at --at').choices([...routes]))
    .option('--at <hours>', `of a scenario: the hour at which naloxone or an opioid is given, 0 to before ${breathingHours}`, '2')
    .option('--alcohol <g/L>', 'of a scenario: ethanol in blood, held throughout, above 0 to 2')
    .addOption(new Option('--opioid <overdose>', 'of a scenario: an overdose of the open model beside it, at --at').choices([...overdoses]))
    .addOption(
      new Option(
        '--user <user>',
        'who breathes: chronic after an overdose unless said; under a scenario as its switch "user" says',
      ).choices(['naive', 'chronic']),
    )
    .option('--people <n>', 'of an overdose: also count arrests among so many virtual people, 10 to 200 (about 0.2 s each and route)')
    .option('--json', 'print one JSON object instead')
    .option('--quiet', 'print no picture and no progress')
    .option('--no-color', 'print without colour (NO_COLOR does the same)')
    .addHelpText(
      'after',
      `\n${wrap(`A replica of the open model of the US Food and Drug Administration, and our extension to partial agonists. No kratom study measured breathing in people. Switches: ${breathingSwitches.map(({ name }) => name).join(', ')} (speciosa explain --switches).`, desk.columns, '')}`,
    )
    .action((what: string, flags: Flags) => (isOverdose(what) ? afterOverdose(desk, what, flags) : underScenario(desk, what, flags)));
}

const isOverdose = (what: string): what is OverdoseName => overdoses.some((name) => name === what);

async function afterOverdose(desk: Desk, overdose: OverdoseName, flags: Flags): Promise<void> {
  const foreign = (['alcohol', 'opioid'] as const).find((name) => flags[name] !== undefined);
  if (foreign !== undefined)
    throw new Mistake(`--${foreign}: expected a scenario beside it, such as tea-2g, found the overdose ${overdose}`);
  const people = flags.people === undefined ? null : wholePeople(flags.people);
  const wanted = routes.filter((route) => route === 'none' || flags.naloxone === undefined || route === flags.naloxone);
  const shown = await breathe(
    shownInSteps(overdose, wanted, flags.user ?? 'chronic', people),
    progressBar('breathing', flags.quiet !== true),
  );
  const failed = shown.courses.find(({ outcome }) => outcome.kind === 'failure');
  if (flags.json === true) desk.print(JSON.stringify({ emergency, ...shown, notice }));
  else desk.print(breathingPage(overdose, shown, paintFor(flags.color, desk.isTerminal), desk.columns, flags.quiet !== true));
  if (flags.json === true) desk.say(`${emergency}\n${notice}`);
  if (failed !== undefined) failing(desk, failed.outcome);
}

async function underScenario(desk: Desk, what: string, flags: Flags): Promise<void> {
  if (flags.people !== undefined)
    throw new Mistake(
      '--people: expected an overdose beside it, such as fentanyl-low, found a scenario: only overdoses have virtual people',
    );
  const scenario = loadScenario(what, overdoses);
  const told = await breathe(breathingInSteps(scenario, askedBy(flags)), progressBar('breathing', flags.quiet !== true));
  if (!told.ok) throw new Mistake(told.message);
  const failed = told.breathing.parts.find(({ outcome }) => outcome.kind === 'failure');
  if (failed !== undefined) return failing(desk, failed.outcome);
  if (flags.json === true) {
    desk.print(JSON.stringify({ emergency, ...told.breathing }));
    desk.say([emergency, ...told.breathing.cautions, ...told.breathing.flags, notice].join('\n'));
    return;
  }
  desk.print(scenarioBreathingPage(told.breathing, paintFor(flags.color, desk.isTerminal), desk.columns, flags.quiet !== true));
}

function failing(desk: Desk, { code, advice }: OverdoseCourse['outcome']): void {
  desk.say(`a run failed (${code}): ${advice}`);
  desk.leave(1);
}

function askedBy({ naloxone, at, alcohol, opioid, user }: Flags): BreathingAsked {
  const atHours = Number(at);
  if (!Number.isFinite(atHours) || at.trim() === '') throw new Mistake(`--at: expected hours such as 1.5, found "${at}"`);
  return {
    ...(user === undefined ? {} : { user }),
    ...(naloxone === undefined || naloxone === 'none' ? {} : { naloxone: { route: naloxone, atHours } }),
    ...(opioid === undefined ? {} : { opioid: { name: opioid, atHours } }),
    ...(alcohol === undefined ? {} : { alcohol: { gramsPerLitre: gramsOf(alcohol), way: 'takes from the drive' } }),
  };
}

function gramsOf(text: string): number {
  const grams = Number(text);
  if (text.trim() !== '' && grams > 0 && grams <= 2) return grams;
  throw new Mistake(`--alcohol: expected grams of ethanol in a litre of blood, above 0 and at most 2, found "${text}"`);
}

function wholePeople(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 10 && count <= 200) return count;
  throw new Mistake(`--people: expected a whole number from 10 to 200, found "${text}"`);
}

function* shownInSteps(
  overdose: OverdoseName,
  wanted: readonly (typeof routes)[number][],
  user: CourseAsked['user'],
  people: number | null,
): Generator<{ readonly done: number; readonly total: number }, BreathingShown, void> {
  const cells =
    people === null
      ? []
      : [...printedArrests, ...printedBranchArrests].filter(
          (cell) => cell.overdose === overdose && wanted.some((route) => route === (cell.rescue?.route ?? 'none')),
        );
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
