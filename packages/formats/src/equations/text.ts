import type { Model } from '@speciosa/engine/model';
import { tell } from './told.js';
import type { Equation, Letters, ParameterRow } from './told.js';

const letters: Letters = {
  style: 'text',
  name: (words) => words,
  rateOf: (state) => `d(${state})/dt`,
  startOf: (state) => `(${state})(0)`,
  symbol: (letter, number) => (number === null ? letter : `${letter}[${number}]`),
};

/** A model as plain text: what flows, how states change, what is watched, and every number with its fact. */
export function inText(model: Model): string {
  const told = tell(model, letters);
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    ['What flows', told.flows.map(({ left, right, note }) => `${left} (${note}) = ${right}`)],
    ['How each state changes in an hour', told.rates.map(equation)],
    ['What each state starts with', told.starts.map(withUnit)],
    ['What happens when', told.events.map(({ left, right, note }) => `${left}: when ${right}: ${note}`)],
    ['What is watched', told.outputs.map(withUnit)],
    ['Parameters', table(told.parameters)],
  ];
  const shown = chapters
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n\n${lines.map((line) => `  ${line}`).join('\n')}`);
  return `${[told.name, ...shown].join('\n\n')}\n`;
}

const equation = ({ left, right }: Equation): string => `${left} = ${right}`;
const withUnit = ({ left, right, note }: Equation): string => `${left} [${note}] = ${right}`;

/** Columns kept under each other by spaces. */
function table(rows: readonly ParameterRow[]): readonly string[] {
  const cells = [
    ['', 'symbol', 'what it is', 'value', 'unit', 'fact', 'origin'],
    ...rows.map((row) => [`${row.number}`, row.symbol, row.name, row.value, row.unit, row.fact, row.origin]),
  ];
  if (rows.length === 0) return [];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
