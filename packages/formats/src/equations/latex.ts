import type { Model } from '@speciosa/engine/model';
import { latexLetters, latexSymbol, latexWords } from './latex-letters.js';
import { tell } from './told.js';
import type { Equation, ParameterRow } from './told.js';

const head: readonly string[] = ['\\documentclass{article}', '\\usepackage{amsmath,longtable}', '\\begin{document}', '\\sloppy'];

/** A model as a whole LaTeX document, with amsmath and longtable and nothing else. */
export function inLatex(model: Model): string {
  const told = tell(model, latexLetters);
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    ['What flows', told.flows.flatMap((flow) => [`\\noindent ${latexWords(flow.note)}:`, display(flow)])],
    ['How each state changes in an hour', told.rates.map(display)],
    ['What each state starts with', told.starts.map(withUnit)],
    ['What happens when', told.events.map((event) => `\\noindent $${event.left}$ when $${event.right}$: ${latexWords(event.note)}`)],
    ['What is watched', told.outputs.map(withUnit)],
    ['Parameters', told.parameters.length === 0 ? [] : table(told.parameters)],
  ];
  const shown = chapters.filter(([, lines]) => lines.length > 0).flatMap(([title, lines]) => [`\\section*{${title}}`, ...lines]);
  return `${[...head, `\\title{${latexWords(told.name)}}\\date{}\\maketitle`, ...shown, '\\end{document}'].join('\n')}\n`;
}

const display = ({ left, right }: Equation): string => `\\[ ${left} = ${right} \\]`;
const withUnit = ({ left, right, note }: Equation): string => `\\[ ${left} = ${right} \\quad [\\text{${latexWords(note)}}] \\]`;

function table(rows: readonly ParameterRow[]): readonly string[] {
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`;
  return [
    '\\begin{longtable}{rlp{4cm}llp{3.5cm}l}',
    line(['', 'symbol', 'what it is', 'value', 'unit', 'fact', 'origin']),
    '\\hline\\endhead',
    ...rows.map((row) =>
      line([`${row.number}`, `$${latexSymbol(row.symbol)}$`, ...[row.name, row.value, row.unit, row.fact, row.origin].map(latexWords)]),
    ),
    '\\end{longtable}',
  ];
}
