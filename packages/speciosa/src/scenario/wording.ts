import type * as z from 'zod/mini';
import { nearest } from '@speciosa/evidence';
import { switchNames } from '@speciosa/kratom';
import { pathText } from './complaint.js';

type Issue = z.core.$ZodIssue;
/** One thing wrong, at a place inside the scenario; `wrong` says whether the name or the value of the field is. */
export interface Found {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly wrong?: 'name' | 'value';
}

const fields: Readonly<Record<string, readonly string[]>> = {
  '': ['speciosa', 'name', 'title', 'who', 'taken', 'beside', 'structure', 'switches', 'span', 'watch', 'seed'],
  who: ['kind', 'has'],
  taken: ['product', 'amount', 'of', 'at', 'every', 'times'],
  switches: switchNames,
};

/** Puts the findings of the shape check into words. A field that is only misspelt is not also called missing. */
export function shapeComplaints(issues: readonly Issue[], whole: unknown): readonly Found[] {
  const found = issues.flatMap((issue) => shapeMessage(issue, whole));
  const meant = new Set(found.flatMap(({ message, path }) => suggestedPath(message, path)));
  return firstAtEachPlace(found.filter(({ path }) => valueAt(whole, path) !== undefined || !meant.has(pathText(path))));
}

function suggestedPath(message: string, path: readonly PropertyKey[]): string[] {
  const near = /^unknown field .*did you mean "(.*)"\?$/s.exec(message)?.[1];
  return near === undefined ? [] : [pathText([...path.slice(0, -1), near])];
}

/** What is said first of a place stands; the rest would follow from it. */
export function firstAtEachPlace(found: readonly Found[]): readonly Found[] {
  return found.filter(({ path }, index) => found.findIndex((other) => pathText(other.path) === pathText(path)) === index);
}

/** One finding: expected, found, what to do. */
function shapeMessage(issue: Issue, whole: unknown): Found[] {
  const found = show(valueAt(whole, issue.path));
  const say = (message: string): Found[] => [{ message, path: issue.path }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, issue.path));
    case 'invalid_value':
      return say(oneOf(issue.values.map(String), valueAt(whole, issue.path), String(issue.path.at(-1) ?? '')));
    case 'invalid_type':
      return say(`expected ${describe(issue.expected, issue.path)}, found ${found}`);
    case 'too_big':
      return say(`expected at most ${String(issue.maximum)}, found ${found}`);
    case 'too_small':
      return say(`expected at least ${String(issue.minimum)}, found ${found}`);
    case 'invalid_format':
      return say(
        issue.path.at(-1) === 'title'
          ? `expected one line of plain text, found ${found}`
          : `expected small letters, digits and hyphens (at most 60), found ${found}`,
      );
    default:
      return say(`${issue.message}, found ${found}`);
  }
}

function unknownField(key: string, path: readonly PropertyKey[]): Found {
  const known = fields[String(path[0] ?? '')] ?? [];
  const near = nearest(key, known);
  const advice = near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`;
  return { message: `unknown field "${key}"; ${advice}`, path: [...path, key], wrong: 'name' };
}

function oneOf(known: readonly string[], value: unknown, field: string): string {
  if (field === 'kind') return whoMessage(value);
  const near = typeof value === 'string' ? nearest(value, known) : undefined;
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return `expected ${known.length === 1 ? '' : 'one of '}${known.join(', ')}, found ${show(value)}${hint}`;
}

/** Who is outside the model is refused by name, never computed quietly. */
function whoMessage(value: unknown): string {
  return `expected adult, found ${show(value)}; children and pregnancy are outside this model, and no other person has a chapter yet`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'named fields',
  int: 'a whole number',
  number: 'a whole number',
};

const examples: Readonly<Record<string, string>> = {
  amount: 'a mass such as "2 g"',
  at: 'a time such as "0 h"',
  every: 'a time such as "24 h"',
  span: 'a time such as "120 h"',
};

const describe = (expected: string, path: readonly PropertyKey[]): string =>
  (expected === 'string' ? examples[String(path.at(-1))] : undefined) ?? typeNames[expected] ?? expected;

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    whole,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? `a list of ${value.length}` : 'named fields';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
