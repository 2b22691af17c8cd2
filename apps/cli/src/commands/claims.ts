import { Command } from 'commander';
import type { Claim } from '@speciosa/evidence';
import type { Desk } from '../desk.js';
import { wrap } from '../wrap.js';

interface Flags {
  readonly json?: true;
}

/** The article's claims, each part judged in words. */
export function claimsCommand(desk: Desk): Command {
  return new Command('claims')
    .description("the article's claims beside what the evidence says")
    .argument('[words...]', 'only claims that hold these words')
    .option('--json', 'print one JSON array instead')
    .action(async (words: readonly string[], flags: Flags) => {
      const { claims } = await import('@speciosa/evidence/library');
      const found = claims.filter((claim) => speaksOf(claim, words));
      if (flags.json === true) desk.print(JSON.stringify(found, null, 2));
      else desk.print(found.length === 0 ? `no claim speaks of "${words.join(' ')}"; try fewer words` : page(found, desk.columns));
    });
}

function speaksOf({ id, chapter, claim, verdict, numbers }: Claim, words: readonly string[]): boolean {
  const text = `${id} ${chapter} ${claim} ${verdict} ${numbers}`.toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

function page(found: readonly Claim[], columns: number): string {
  return found
    .map(({ id, claim, verdict, grounds, numbers }) => {
      const lines = [`${verdict}${grounds.length === 0 ? '' : ` (${grounds.join(', ')})`}`, numbers].filter((text) => text !== '');
      return [wrap(`${id}  ${claim}`, columns, ''), ...lines.map((text) => wrap(text, columns, '    '))].join('\n');
    })
    .join('\n\n');
}
