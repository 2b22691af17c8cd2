import { print } from '@speciosa/engine/model';
import type { Expression, Part } from '@speciosa/engine/model';
import { alkaloids } from '@speciosa/kratom';

/** The page of equations of these chapters, in Markdown. */
export function equationsPage(parts: readonly Part<unknown>[]): string {
  return [opening, ...families(parts).map(chapter)].join('\n\n') + '\n';
}

const opening = `# The equations

Written by \`npx tsx scripts/equations.ts\` from the chapters in \`packages/kratom\`; do not edit. Each chapter knows its own
symbols and the names of what others give it. Units are checked when the chapters are joined. A value belongs to the fact
named beside it; switches are at their defaults.`;

/** A chapter told once for all alkaloids that share it. */
interface Family {
  readonly part: Part<unknown>;
  readonly alsoFor: readonly string[];
}

/** Chapters whose equations are the same but for the name of the alkaloid. */
function families(parts: readonly Part<unknown>[]): Family[] {
  const found = new Map<string, { part: Part<unknown>; alsoFor: string[] }>();
  for (const part of parts) {
    const shape = withoutNames([part.name, ...equationsOf(part)].join('\n'));
    const known = found.get(shape);
    if (known === undefined) found.set(shape, { part, alsoFor: [] });
    else known.alsoFor.push(part.name);
  }
  return [...found.values()];
}

/** Longest names first: 7-hydroxymitragynine holds another name. */
const byLength = [...alkaloids].sort((a, b) => b.length - a.length);
const withoutNames = (text: string): string => byLength.reduce((left, name) => left.replaceAll(name, '*'), text);

function chapter({ part, alsoFor }: Family): string {
  const also = alsoFor.length === 0 ? [] : [`Likewise: ${alsoFor.join('; ')}.`];
  const equations = equationsOf(part);
  const told = equations.length === 0 ? [] : [`\`\`\`text\n${equations.join('\n')}\n\`\`\``];
  return [`## ${part.name}`, ...also, ...told, ...parameters(part)].join('\n\n');
}

/** Flows, changes, what is given to others, and what is watched beyond that. */
function equationsOf(part: Part<unknown>): string[] {
  const say = speaker(part);
  const given = part.values.map(({ name, unit, expression }) => ({
    line: `${name}${unitText(unit)} = ${say(expression)}`,
    is: say(expression),
  }));
  const shown = part.outputs.filter(({ expression }) => !given.some(({ is }) => is === say(expression)));
  return [
    ...part.flows.map(({ sentence, from, to, rate }) => `${sentence}: ${from.name} -> ${to.name} at ${say(rate)}`),
    ...part.changes.map(({ of, rate }) => `d(${of.name})/dt = ${say(rate)}`),
    ...given.map(({ line }) => line),
    ...shown.map(({ name, unit, expression }) => `${name}${unitText(unit)} = ${say(expression)}`),
  ];
}

/** Prints a tree; a symbol that stands for one parameter in its chapter needs no fact beside it, the table below has it. */
function speaker({ parameters: all }: Part<unknown>): (expression: Expression) => string {
  const alone = all.filter(({ symbol }) => all.filter((other) => other.symbol === symbol).length === 1);
  return (expression) =>
    alone.reduce(
      (text, { symbol, given }) => text.replaceAll(`${symbol}[${given.id}]`, symbol),
      print(expression, 'text').replaceAll(/(^|[ (])1 \* /g, '$1'),
    );
}

const unitText = (unit: string): string => (isBare(unit) ? '' : ` [${unit}]`);
const isBare = (unit: string): boolean => ['', '1', 'fraction', 'ratio', 'fold'].includes(unit);

function parameters({ parameters: all }: Part<unknown>): string[] {
  if (all.length === 0) return [];
  const rows = all.map(
    ({ symbol, name, given }) =>
      `| ${symbol} | ${name} | ${given.value}${isBare(given.unit) ? '' : ` ${given.unit}`} | ${given.range === undefined ? '' : given.range.join(' to ')} | ${given.id} |`,
  );
  return [['| symbol | what it is | value | range | fact |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')];
}
