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
  '7-oh': '7-hydroxymitragynine', '7oh': '7-hydroxymitragynine', '7h': '7-hydroxymitragynine', mg: 'mitragynine',
  mor: 'mu', dor: 'delta', kor: 'kappa', breathing: 'respiratory', pain: 'analgesia',
};

/** Ranks facts by the words they hold; a fact that misses a word is left out unless none holds all. */
export function rank(words: string, facts: readonly Fact[], citationOf: (sourceId: string) => string): readonly Found[] {
  const asked = wordsOf(words).map((word) => [word, synonyms[word] ?? word] as const);
  if (asked.length === 0) return [];
  const judged = facts.map((fact) => judge(fact, asked, citationOf)).filter(({ met }) => met > 0);
  const most = Math.max(0, ...judged.map(({ met }) => met));
  return judged
    .filter(({ met }) => met === most)
    .sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact, score }) => Object.freeze({ fact, score }));
}

type Asked = readonly (readonly [string, string])[];

function judge(fact: Fact, asked: Asked, citationOf: (sourceId: string) => string) {
  const fields = fieldsOf(fact, citationOf);
  const scores = asked.map((forms) => Math.max(...forms.map((form) => scoreOf(form, fields))));
  const met = scores.filter((score) => score > 0).length;
  const standing = fact.standing === 'current' ? 1 : 0;
  return { fact, met, score: scores.reduce((sum, score) => sum + score, 0) + standing };
}

/** Whole words count double; beginnings of words count. */
function scoreOf(word: string, fields: readonly (readonly [Field, readonly string[]])[]): number {
  const hits = fields.map(([field, tokens]) => {
    if (tokens.includes(word)) return 2 * weights[field];
    return word.length > 2 && tokens.some((token) => token.startsWith(word)) ? weights[field] : 0;
  });
  return Math.max(0, ...hits);
}

function fieldsOf(fact: Fact, citationOf: (sourceId: string) => string): [Field, string[]][] {
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

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}.+-]+/u).filter((word) => word !== '');

/** A hyphenated word counts whole and in its parts. */
function split(text: string): string[] {
  const whole = wordsOf(text);
  const parts = whole.flatMap((word) => (word.includes('-') ? word.split('-').filter((part) => part.length > 1) : []));
  return [...whole, ...parts];
}
