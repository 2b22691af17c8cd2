import { Command } from 'commander';
import { formatNumber } from '@speciosa/engine/quantity';
import { explain } from 'speciosa';
import type { ExplainedFact, Explanation } from 'speciosa';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';

interface Flags {
  readonly json?: true;
}

/** Follows an output back to the equations and facts it rests on. */
export function explainCommand(desk: Desk): Command {
  return new Command('explain')
    .description('the facts and equations an output rests on')
    .argument('<output...>', 'words such as "7-hydroxymitragynine in plasma" or "mitragynine Cmax"')
    .option('--json', 'print one JSON object')
    .action((words: readonly string[], flags: Flags) => {
      const told = explain(words.join(' '));
      if (!told.ok) throw new Mistake([told.message, ...told.known.map((name) => `  ${name}`)].join('\n'));
      desk.print(flags.json === true ? JSON.stringify(told.explanation, null, 2) : page(told.explanation));
    });
}

function page({ output, sentence, equations, facts, assumptions }: Explanation): string {
  const assumed = assumptions.length === 0 ? [] : ['', `Assumptions: ${assumptions.join(', ')}`];
  return [output, sentence, '', 'Equations', ...equations.map(({ text }) => `  ${text}`), '', 'Facts', ...facts.flatMap(factLines), ...assumed].join('\n');
}

function factLines({ id, name, symbol, value, unit, range, origin, reading, source }: ExplainedFact): string[] {
  const spread = range === null ? '' : ` (${formatNumber(range[0])} to ${formatNumber(range[1])})`;
  const size = `${formatNumber(value)}${spread}${unit === '1' ? '' : ` ${unit}`}`;
  return [`  ${symbol === '' ? '' : `${symbol} = `}${size}  ${name}`, `      ${id} [${origin}, read as ${reading}] ${source}`];
}
