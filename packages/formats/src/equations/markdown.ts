import type { Model } from '@speciosa/engine/model';
import { latexLetters, latexSymbol } from './latex-letters.js';
import { tell } from './told.js';
import type { Equation, ParameterRow } from './told.js';

/** A model as Markdown: equations as mathematics between dollars, parameters as a table. */
export function inMarkdown(model: Model): string {
  const told = tell(model, latexLetters);
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    ['What flows', told.flows.flatMap((flow) => [plain(flow.note), display(flow)])],
    ['How each state changes in an hour', told.rates.map(display)],
    ['What each state starts with', told.starts.map(withUnit)],
    ['What happens when', told.events.map((event) => `$${event.left}$ when $${event.right}$: ${plain(event.note)}`)],
    ['What is watched', told.outputs.map(withUnit)],
    ['Parameters', told.parameters.length === 0 ? [] : [table(told.parameters)]],
  ];
  const shown = chapters.filter(([, blocks]) => blocks.length > 0).flatMap(([title, blocks]) => [`## ${title}`, ...blocks]);
  return `${[`# ${plain(told.name)}`, ...shown].join('\n\n')}\n`;
}

const display = ({ left, right }: Equation): string => `$$${left} = ${right}$$`;
const withUnit = ({ left, right, note }: Equation): string =>
  `$$${left} = ${right} \\quad [\\mathrm{${note.replace(/[%_&#$]/g, '\\$&')}}]$$`;

/** Words that Markdown must not take for marks. */
const plain = (words: string): string => words.replace(/[\\`*_{}[\]<>|#$]/g, '\\$&').replace(/[\r\n]+/g, ' ');

function table(rows: readonly ParameterRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['', 'symbol', 'what it is', 'value', 'unit', 'fact', 'origin'];
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) =>
      line([`${row.number}`, `$${latexSymbol(row.symbol)}$`, ...[row.name, row.value, row.unit, row.fact, row.origin].map(plain)]),
    ),
  ].join('\n');
}
