import type { Fact } from './fact.js';

/** A fact and how well it fits what was asked; higher is better. */
export interface Found {
  readonly fact: Fact;
  readonly score: number;
}

/** Where a word was met decides how much it counts. */
const weights = { id: 6, what: 4, setting: 3, people: 2, source: 2, note: 1 } as const;
type Field = keyof typeof weights;

const synonyms: Readonly<Record<string, string>> = {
  '7-oh': '7-hydroxymitragynine',
  '7oh': '7-hydroxymitragynine',
  '7h': '7-hydroxymitragynine',
  mg: 'mitragynine',
  mor: 'mu',
  dor: 'delta',
  kor: 'kappa',
  breathing: 'respiratory',
  pain: 'analgesia',
  'half-life': 't1',
  herg: 'kcnh2',
};

type Tokens = readonly (readonly [Field, readonly string[]])[];

/** A fact with its words, split once. */
export interface Indexed {
  readonly fact: Fact;
  readonly tokens: Tokens;
}

/** Splits the words of every fact, so that each search only compares. */
export const index = (facts: readonly Fact[], citationOf: (sourceId: string) => string): readonly Indexed[] =>
  facts.map((fact) => ({ fact, tokens: tokensOf(fact, citationOf) }));

/** Ranks facts by the words they hold; only those that hold the most of the words asked for are returned. Of equals the shorter id comes first: it says less beside what was asked. */
export function rank(words: string, indexed: readonly Indexed[]): readonly Found[] {
  const asked = wordsOf(words).map((word) => [word, synonyms[word] ?? word] as const);
  if (asked.length === 0) return [];
  const judged = indexed.map((entry) => judge(entry, asked)).filter(({ met }) => met > 0);
  const most = judged.reduce((highest, { met }) => Math.max(highest, met), 0);
  return judged
    .filter(({ met }) => met === most)
    .sort((a, b) => b.score - a.score || a.fact.id.length - b.fact.id.length || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact, score }) => Object.freeze({ fact, score }));
}

function judge({ fact, tokens }: Indexed, asked: readonly (readonly [string, string])[]) {
  const scores = asked.map((forms) => Math.max(...forms.map((form) => scoreOf(form, tokens))));
  const met = scores.filter((score) => score > 0).length;
  const standing = fact.standing === 'current' ? 1 : 0;
  return { fact, met, score: scores.reduce((sum, score) => sum + score, 0) + standing };
}

/** Whole words count double; beginnings of words count. */
function scoreOf(word: string, tokens: Tokens): number {
  const hits = tokens.map(([field, held]) => {
    if (held.includes(word)) return 2 * weights[field];
    return word.length > 2 && held.some((token) => token.startsWith(word)) ? weights[field] : 0;
  });
  return Math.max(0, ...hits);
}

function tokensOf(fact: Fact, citationOf: (sourceId: string) => string): Tokens {
  const finding = fact.kind === 'direction' ? fact.says : '';
  return [
    ['id', split(fact.id)],
    ['what', split(`${fact.what} ${finding}`)],
    ['setting', split(Object.values(fact.setting).join(' '))],
    ['people', split(`${fact.species ?? ''} ${fact.population ?? ''} ${fact.method ?? ''} ${fact.origin} ${fact.standing}`)],
    ['source', split(`${fact.source} ${citationOf(fact.source)}`)],
    ['note', split(`${fact.note ?? ''} ${fact.why ?? ''}`)],
  ];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.+-]+/u)
    .filter((word) => word !== '');

/** A hyphenated word counts whole and in its parts. */
function split(text: string): string[] {
  const whole = wordsOf(text);
  const parts = whole.flatMap((word) => (word.includes('-') ? word.split('-').filter((part) => part.length > 1) : []));
  return [...whole, ...parts];
}
