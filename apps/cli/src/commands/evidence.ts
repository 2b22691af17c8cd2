import { Command } from 'commander';
import { formatNumber } from '@speciosa/engine/quantity';
import type { Fact, Source } from '@speciosa/evidence';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';
import { wrap } from '../wrap.js';

interface Flags {
  readonly json?: true;
  readonly limit: string;
}

/** Searches the library of facts; it is heavy, so it is loaded only here. */
export function evidenceCommand(desk: Desk): Command {
  return new Command('evidence')
    .description('search the facts: what was measured, in whom, how, and where it is written')
    .argument('<words...>', 'such as: mitragynine half-life human')
    .option('--json', 'print one JSON array instead')
    .option('--limit <n>', 'most facts to show', '12')
    .action(async (words: readonly string[], flags: Flags) => {
      const { findSource, searchFacts } = await import('@speciosa/evidence/library');
      const facts = searchFacts(words.join(' '), limitOf(flags.limit)).map(({ fact }) => fact);
      if (flags.json === true) desk.print(JSON.stringify(facts, null, 2));
      else
        desk.print(
          facts.length === 0
            ? `no fact speaks of "${words.join(' ')}"; try fewer or other words`
            : facts.map((fact) => entry(fact, findSource(fact.source), desk.columns)).join('\n\n'),
        );
    });
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new Mistake(`--limit: expected a whole number from 1 to 1000, found "${text}"`);
}

function entry(fact: Fact, source: Source | undefined, columns: number): string {
  const where = [source?.citation ?? fact.source, address(source), fact.place].filter((part) => part !== null && part !== '').join(', ');
  const doubt = fact.standing === 'current' ? [] : [`${fact.standing}: ${[fact.by, fact.why].filter((part) => part !== null).join('; ')}`];
  return [`${fact.id}  ${sizeOf(fact)}`, ...[fact.what, aboutOf(fact), where, ...doubt].map((text) => wrap(text, columns, '    '))].join(
    '\n',
  );
}

function address(source: Source | undefined): string | null {
  if (source === undefined) return null;
  if (source.doi !== null) return `doi:${source.doi}`;
  return source.pmid === null ? 'no DOI' : `PMID ${source.pmid}`;
}

function aboutOf({ origin, species, population, method, reading }: Fact): string {
  return [...new Set([origin, species, population, method, `read as ${reading}`])].filter((part) => part !== null).join('; ');
}

/** The number of a fact, whatever kind it is. */
export function sizeOf(fact: Fact): string {
  const withUnit = (text: string, unit: string) => (unit === '1' ? text : `${text} ${unit}`);
  switch (fact.kind) {
    case 'value':
    case 'derived':
    case 'assumed':
      return withUnit(
        `${formatNumber(fact.value)}${endsOf(fact.range ?? [fact.spread?.low ?? null, fact.spread?.high ?? null])}`,
        fact.unit,
      );
    case 'range':
      return withUnit(`${formatNumber(fact.low)} to ${formatNumber(fact.high)}`, fact.unit);
    case 'bound':
      return withUnit(`${fact.relation} ${formatNumber(fact.value)}`, fact.unit);
    case 'direction':
      return fact.says;
    case 'series':
      return fact.points.map(({ at, value, unit }) => `${at}: ${withUnit(formatNumber(value), unit)}`).join('; ');
    default:
      return fact satisfies never;
  }
}

function endsOf([low, high]: readonly [number | null, number | null]): string {
  return low === null || high === null ? '' : ` (${formatNumber(low)} to ${formatNumber(high)})`;
}
