import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import * as z from 'zod/mini';
import { pathText } from './complaint.js';
import type { ScenarioComplaint } from './complaint.js';
import { meaningComplaints } from './meaning.js';
import { scenarioShape } from './scenario.js';
import type { Scenario } from './scenario.js';
import { shapeMessage } from './wording.js';

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly complaints: readonly ScenarioComplaint[] };

/** Largest scenario text that is read at all, in characters. */
export const longestScenario = 65536;

type Found = { readonly message: string; readonly path: readonly PropertyKey[] };

/**
 * Reads a scenario from YAML or JSON text. Everything wrong with it is said at once, each with
 * line and column; nothing is assumed silently. `where` names the file in the messages.
 */
export function readScenario(text: string, where: string): ReadScenario {
  const start = { where, line: 1, column: 1, path: '' };
  if (text.trim() === '') return refuse([{ ...start, message: 'expected a scenario, found an empty text' }]);
  if (text.length > longestScenario)
    return refuse([{ ...start, message: `expected at most ${longestScenario} characters, found ${text.length}` }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const syntax = document.errors.map((error) => at(where, lines, error.pos[0], firstLine(error.message), ''));
  if (syntax.length > 0) return refuse(syntax);
  return judge(document, lines, where);
}

function judge(document: Document.Parsed, lines: LineCounter, where: string): ReadScenario {
  const plain = plainValue(document);
  if (!plain.ok) return refuse([{ where, line: 1, column: 1, path: '', message: plain.message }]);
  const shape = z.safeParse(scenarioShape, plain.value);
  const found: readonly Found[] = shape.success
    ? meaningComplaints(shape.data)
    : shape.error.issues.flatMap((issue) => shapeMessage(issue, plain.value));
  if (shape.success && found.length === 0) return { ok: true, scenario: Object.freeze(shape.data) };
  return refuse(found.map(({ message, path }) => at(where, lines, offsetOf(document, path), message, pathText(path))));
}

/** Aliases are how a small YAML file becomes a huge one: none are needed, so none are followed. */
function plainValue(document: Document.Parsed): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { ok: false, message: 'expected plain values, found YAML aliases (*name); write the values out' };
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function at(where: string, lines: LineCounter, offset: number, message: string, path: string): ScenarioComplaint {
  const { line, col } = lines.linePos(offset);
  return { where, line: Math.max(1, line), column: Math.max(1, col), path, message };
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

const refuse = (complaints: readonly ScenarioComplaint[]): ReadScenario => ({ ok: false, complaints });
