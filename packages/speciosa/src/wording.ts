import type * as z from 'zod/mini';
import { suggest } from './suggest.js';

type Issue = z.core.$ZodIssue;
type Found = { readonly message: string; readonly path: readonly PropertyKey[] };

const fields: Readonly<Record<string, readonly string[]>> = {
  '': ['speciosa', 'name', 'title', 'who', 'taken', 'beside', 'span', 'watch', 'seed'],
  who: ['kind'],
  taken: ['product', 'amount', 'of', 'at', 'every', 'times'],
};

/** Puts one finding of the shape check into words: expected, found, what to do. */
export function shapeMessage(issue: Issue, whole: unknown): Found[] {
  const found = show(valueAt(whole, issue.path));
  const say = (message: string): Found[] => [{ message, path: issue.path }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, issue.path));
    case 'invalid_value':
      return say(oneOf(issue.values.map(String), valueAt(whole, issue.path), String(issue.path.at(-1) ?? '')));
    case 'invalid_type':
      return say(`expected ${describeType(issue.expected)}, found ${found}`);
    case 'too_big':
      return say(`expected at most ${String(issue.maximum)}, found ${found}`);
    case 'too_small':
      return say(`expected at least ${String(issue.minimum)}, found ${found}`);
    case 'invalid_format':
      return say(`expected small letters, digits and hyphens (at most 60), found ${found}`);
    default:
      return say(`${issue.message}, found ${found}`);
  }
}

function unknownField(key: string, path: readonly PropertyKey[]): Found {
  const known = fields[String(path[0] ?? '')] ?? [];
  const near = suggest(key, known);
  const advice = near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`;
  return { message: `unknown field "${key}"; ${advice}`, path: [...path, key] };
}

function oneOf(known: readonly string[], value: unknown, field: string): string {
  if (field === 'kind') return whoMessage(value);
  const near = typeof value === 'string' ? suggest(value, known) : undefined;
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return `expected ${known.length === 1 ? '' : 'one of '}${known.join(', ')}, found ${show(value)}${hint}`;
}

/** Who is outside the model is refused by name, never computed quietly. */
function whoMessage(value: unknown): string {
  return `expected adult, found ${show(value)}; children and pregnancy are outside this model, and no other person has a chapter yet`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text such as "2 g"',
  array: 'a list',
  object: 'named fields',
  int: 'a whole number',
  number: 'a number',
};

const describeType = (expected: string): string => typeNames[expected] ?? expected;

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    whole,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
