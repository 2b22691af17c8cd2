import { Misread, readerOf } from './reader.js';
import type { Reader, WireComplaint } from './reader.js';

/** The number of this format. It grows when a text of before could be misread. */
export const formatVersion = 1;

export type ReadWire<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly complaint: WireComplaint };

/** A versioned text of one kind, a line for each thing in it: the same value gives the same bytes. */
export function writeWire(kind: string, body: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries({ speciosaFormat: formatVersion, kind, ...body });
  return `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${lines(value)}`).join(',\n')}\n}\n`;
}

function lines(value: unknown): string {
  const isList = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object');
  return isList ? `[\n${value.map((item: unknown) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value);
}

/** Reads a versioned text of one kind; its fields beside version and kind are `names`. */
export function readWire<Name extends string, Value>(
  text: string,
  kind: string,
  names: readonly Name[],
  read: (fields: Readonly<Record<Name, Reader>>) => Value,
): ReadWire<Value> {
  try {
    const whole = readerOf(parsed(text), 'the text');
    checkVersion(whole);
    const fields = whole.fields(['speciosaFormat', 'kind', ...names] as const);
    fields.kind.oneOf([kind]);
    return { ok: true, value: read(fields) };
  } catch (error) {
    if (error instanceof Misread) return { ok: false, complaint: error.complaint };
    throw error;
  }
}

/** Levels of brackets beyond which a text is refused: far more than equations have, far fewer than a reader can bear. */
const deepest = 400;

function parsed(text: string): unknown {
  if (depthOf(text) > deepest)
    throw new Misread('the text', `expected at most ${deepest} levels of brackets, found more; write the equations flatter`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Misread(
      'the text',
      `expected JSON, found ${error instanceof Error ? error.message : 'something else'}; look for a missing comma or quote`,
    );
  }
}

function depthOf(text: string): number {
  let [depth, most, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString && letter === '\\') at += 1;
    else if (letter === '"') inString = !inString;
    else if (!inString && (letter === '[' || letter === '{')) most = Math.max(most, (depth += 1));
    else if (!inString && (letter === ']' || letter === '}')) depth -= 1;
  }
  return most;
}

/** Before anything else, because a later version may mean other things by the same words. */
function checkVersion(whole: Reader): void {
  const { names } = whole;
  if (!names().includes('speciosaFormat')) whole.refuse(`"speciosaFormat": ${formatVersion}`, 'this may be a text of another kind');
  const version = whole.fields(names()).speciosaFormat;
  if (version?.number() !== formatVersion)
    version?.refuse(`version ${formatVersion}`, 'read it with the version that wrote it, or write it anew');
}
