import { Command } from 'commander';
import { formatNumber } from '@speciosa/engine/quantity';
import { breathingSwitches, switchesElsewhere, switchList } from '@speciosa/kratom';
import { explain } from 'speciosa';
import type { ExplainedFact, Explanation } from 'speciosa';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';
import { wrap } from '../wrap.js';

interface Flags {
  readonly json?: true;
  readonly switches?: true;
}

/** Follows an output back to the equations and facts it rests on. */
export function explainCommand(desk: Desk): Command {
  return new Command('explain')
    .description('the facts and equations an output rests on; or every switch of what the model cannot decide')
    .argument('[output...]', 'words such as "7-hydroxymitragynine in plasma" or "mitragynine Cmax"')
    .option('--json', 'print one JSON object')
    .option('--switches', 'list the switches with their settings, reasons and sources instead')
    .action((words: readonly string[], flags: Flags) => {
      if (flags.switches === true) return tellSwitches(desk, words, flags);
      if (words.length === 0) throw new Mistake('expected words that name an output, such as "mitragynine Cmax", or --switches');
      const told = explain(words.join(' '));
      if (!told.ok) throw new Mistake([told.message, ...told.known.map((name) => `  ${name}`)].join('\n'));
      desk.print(flags.json === true ? JSON.stringify(told.explanation, null, 2) : page(told.explanation, desk.columns));
    });
}

function tellSwitches(desk: Desk, words: readonly string[], { json }: Flags): void {
  if (words.length > 0) throw new Mistake(`expected no words beside --switches, found "${words.join(' ')}"`);
  const told = { switches: switchList, breathing: breathingSwitches, elsewhere: switchesElsewhere };
  desk.print(json === true ? JSON.stringify(told, null, 2) : switchesPage(desk.columns));
}

interface Switch {
  readonly name: string;
  readonly title: string;
  readonly settings: readonly string[];
  readonly byDefault: string;
  readonly because: string;
  readonly sources: readonly string[];
}

function switchesPage(columns: number): string {
  const entry = ({ name, title, settings, byDefault, because, sources }: Switch): string =>
    [
      `${name}: ${title}`,
      wrap(`${settings.map((one) => (one === byDefault ? `[${one}]` : one)).join(' | ')}`, columns, '    '),
      wrap(`${because} (${sources.join(', ')})`, columns, '    '),
    ].join('\n');
  return [
    'Switches of the story, in a scenario under "switches:" (the default in brackets)',
    ...switchList.map(entry),
    '',
    'Switches of breathing',
    ...breathingSwitches.map(entry),
    '',
    'Turned elsewhere',
    ...switchesElsewhere.map(({ title, settings, where }) =>
      [title, wrap(settings.join(' | '), columns, '    '), wrap(where, columns, '    ')].join('\n'),
    ),
  ].join('\n');
}

function page({ output, sentence, equations, facts, assumptions, moving }: Explanation, columns: number): string {
  const said = (text: string, indent = ''): string => wrap(text, columns, indent);
  const assumed = assumptions.length === 0 ? [] : ['', said(`Assumptions: ${assumptions.join(', ')}`)];
  const moves =
    moving.length === 0
      ? []
      : [
          '',
          said('What moves its peak most, after two grams of leaf as tea (each unknown alone at its 5th and 95th percentile)'),
          ...moving.map(({ fact, atLow, atHigh }) => `  ${fact}: ${formatNumber(atLow)} to ${formatNumber(atHigh)}`),
        ];
  return [
    output,
    said(sentence),
    ...moves,
    '',
    'Equations',
    ...equations.map(({ text }) => said(text, '  ')),
    '',
    'Facts',
    ...facts.flatMap(factLines).map((line) => said(line.trim(), /^ */.exec(line)?.[0] ?? '')),
    ...assumed,
  ].join('\n');
}

function factLines({ id, name, symbol, value, unit, range, origin, reading, source }: ExplainedFact): string[] {
  const spread = range === null ? '' : ` (${formatNumber(range[0])} to ${formatNumber(range[1])})`;
  const size = `${formatNumber(value)}${spread}${unit === '1' ? '' : ` ${unit}`}`;
  return [`  ${symbol === '' ? '' : `${symbol} = `}${size}  ${name}`, `      ${id} [${origin}, read as ${reading}] ${source}`];
}
