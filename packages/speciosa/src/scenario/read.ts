import { LineCounter } from 'yaml';
import * as z from 'zod/mini';
import { pathText, visible } from './complaint.js';
import type { ScenarioComplaint } from './complaint.js';
import { meaningComplaints } from './meaning.js';
import { offsetOf } from './place.js';
import { scenarioShape } from './scenario.js';
import type { Scenario } from './scenario.js';
import { seenOf } from './seen.js';
import { parse } from './syntax.js';
import type { Parsed } from './syntax.js';
import { firstAtEachPlace, shapeComplaints } from './wording.js';
import type { Found } from './wording.js';

export type ReadScenario =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly complaints: readonly ScenarioComplaint[] };

/** Largest scenario text that is read at all, in characters. */
export const longestScenario = 65536;

/**
 * Reads a scenario from YAML or JSON text. Everything wrong with it is said at once, in the order of the
 * text, each with line and column; nothing is assumed silently. `where` names the file in the messages.
 */
export function readScenario(text: string, where: string): ReadScenario {
  const lines = new LineCounter();
  const refuse = (complaints: readonly Placed[]): ReadScenario => ({
    ok: false,
    complaints: complaints.map((one) => complaintAt(where, lines, one)),
  });
  const unreadable = sizeMessage(text);
  if (unreadable !== null) return refuse([{ message: unreadable, offset: 0, path: '' }]);
  const parsed = parse(text.replace(/\r\n?/g, '\n'), lines);
  if (!parsed.ok) return refuse([{ ...parsed.complaint, path: '' }]);
  const shape = z.safeParse(scenarioShape, parsed.value);
  const shapeless = shape.success ? [] : shapeComplaints(shape.error.issues, parsed.value);
  const found = [
    ...parsed.repeated.map((one) => ({ ...one, path: '' })),
    ...placed(parsed, firstAtEachPlace([...shapeless, ...meaningComplaints(seenOf(parsed.value))])),
  ];
  if (shape.success && found.length === 0) return { ok: true, scenario: Object.freeze(shape.data) };
  return refuse(found.sort((one, other) => one.offset - other.offset));
}

interface Placed {
  readonly message: string;
  readonly offset: number;
  readonly path: string;
}

function sizeMessage(text: string): string | null {
  if (text.trim() === '') return 'expected a scenario, found an empty text';
  return text.length > longestScenario ? `expected at most ${longestScenario} characters, found ${text.length}` : null;
}

function placed(parsed: Extract<Parsed, { ok: true }>, found: readonly Found[]): Placed[] {
  return found.map(({ message, path, wrong = 'value' }) => ({
    message,
    path: pathText(path),
    offset: offsetOf(parsed.document, path, wrong),
  }));
}

function complaintAt(where: string, lines: LineCounter, { message, offset, path }: Placed): ScenarioComplaint {
  const { line, col } = lines.linePos(offset);
  return { where, line: Math.max(1, line), column: Math.max(1, col), path: visible(path), message: visible(message) };
}
