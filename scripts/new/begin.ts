import { decision } from './decision.js';
import { fact } from './fact.js';
import { method } from './method.js';
import { organ } from './organ.js';
import { trial } from './trial.js';
import { obstacles, perform } from './writing.js';
import type { Writing } from './writing.js';

interface Kind {
  readonly write: (root: string, name: string) => Writing;
  readonly name: RegExp;
  readonly example: string;
  readonly makes: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  fact: { write: fact, name: /^[a-z0-9-]+\/[a-z0-9-]+$/, example: 'heart/blood-flow', makes: 'an entry in packages/evidence/facts' },
  organ: { write: organ, name: /^[a-z][a-z-]*$/, example: 'kidney', makes: 'a chapter of the story, its test, its README line' },
  method: {
    write: method,
    name: /^[a-z][a-z0-9-]*$/,
    example: 'bogacki-shampine',
    makes: 'the numbers of a stepping method and their test',
  },
  trial: { write: trial, name: /^[a-z]+-\d{4}$/, example: 'tanna-2022', makes: 'a published study for the judge, and its test' },
  decision: { write: decision, name: /^[a-z][a-z0-9-]*$/, example: 'one-clock', makes: 'the next numbered page in decisions' },
};

const help = [
  'npm run new <kind> <name>: begins a thing in the style of the house',
  ...Object.entries(kinds).map(([kind, { example, makes }]) => `  ${`${kind} ${example}`.padEnd(26)}${makes}`),
  'Nothing that is already there is overwritten.',
].join('\n');

/** Begins a new thing; a mistake in the words or a name that is taken is told, and nothing is written. */
export function begin(root: string, [kind = '', name = '']: readonly string[]): { readonly text: string; readonly status: number } {
  if (kind === '--help' || kind === '-h') return { text: help, status: 0 };
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (known === undefined) return { text: `expected a kind, found ${shown(kind)}\n${help}`, status: 2 };
  if (!known.name.test(name)) return { text: `expected a name such as ${known.example}, found ${shown(name)}`, status: 2 };
  const writing = known.write(root, name);
  const complaints = obstacles(root, writing);
  if (complaints.length > 0) return { text: complaints.join('\n'), status: 2 };
  return { text: [...perform(root, writing).map((file) => `wrote ${file}`), writing.next].join('\n'), status: 0 };
}

const shown = (word: string): string => (word === '' ? 'nothing' : `"${word}"`);
