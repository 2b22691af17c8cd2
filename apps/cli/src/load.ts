import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { findScenario, namedScenarios, readScenario, suggest } from 'speciosa';
import type { Scenario } from 'speciosa';
import { Mistake } from './mistake.js';

/** Bytes after which reading stops: four times the longest scenario in characters, as UTF-8 may need. */
const mostBytes = 4 * 65536;

/**
 * A checked scenario from a shipped name, a file, or stdin (`-`).
 * @param alsoNamed other names that would have been understood in its place
 * @throws Mistake with one line a complaint, each with file, line and column.
 */
export function loadScenario(nameOrFile: string, alsoNamed: readonly string[] = []): Scenario {
  const { text, where } = nameOrFile === '-' ? { text: readDescriptor(0, 'stdin'), where: 'stdin' } : findText(nameOrFile, alsoNamed);
  const read = readScenario(text, where);
  if (read.ok) return read.scenario;
  const lines = read.complaints.map(
    ({ line, column, message, path }) => `${where}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`,
  );
  const more = lines.length > mostTold ? [`... and ${lines.length - mostTold} more`] : [];
  throw new Mistake([...lines.slice(0, mostTold), ...more].join('\n'));
}

/** Complaints that a person reads in one sitting; a file of another kind could bring thousands. */
const mostTold = 50;

function findText(nameOrFile: string, alsoNamed: readonly string[]): { readonly text: string; readonly where: string } {
  const named = findScenario(nameOrFile);
  return named === undefined ? { text: readFile(nameOrFile, alsoNamed), where: nameOrFile } : { text: named, where: nameOrFile };
}

function readFile(path: string, alsoNamed: readonly string[]): string {
  const descriptor = open(path, alsoNamed);
  try {
    return readDescriptor(descriptor, path);
  } finally {
    closeSync(descriptor);
  }
}

/** O_NONBLOCK: opening a pipe that nobody writes to must not hang. */
function open(path: string, alsoNamed: readonly string[]): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new Mistake(openingMessage(path, error, alsoNamed));
  }
}

function openingMessage(path: string, error: unknown, alsoNamed: readonly string[]): string {
  const known = [...names(), ...alsoNamed];
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG')
    return `${short(path)}: expected a scenario file or one of ${known.join(', ')}, found no such file${hint(path, known)}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${short(path)}: expected a readable file, found one that may not be read; check its permissions`;
  if (code === 'EISDIR') return directory(path);
  return `${short(path)}: expected a readable file; the system says ${code}`;
}

function hint(path: string, known: readonly string[]): string {
  const near = suggest(path, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

const names = (): readonly string[] => namedScenarios.map(({ name }) => name);
const directory = (path: string): string => `${short(path)}: expected a scenario file, found a directory; name a file in it`;
const short = (path: string): string => (path.length > 80 ? `${path.slice(0, 77)}...` : path);
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error');

function readDescriptor(descriptor: number, where: string): string {
  const about = fstatSync(descriptor);
  if (about.isDirectory()) throw new Mistake(directory(where));
  if (about.isFile() && about.size > mostBytes) throw new Mistake(tooLarge(where, about.size));
  return decode(readBytes(descriptor, where), where);
}

function readBytes(descriptor: number, where: string): Buffer {
  const buffer = Buffer.alloc(mostBytes + 1);
  let filled = 0;
  for (;;) {
    const got = readSome(descriptor, buffer, filled, where);
    if (got === 0) return buffer.subarray(0, filled);
    filled += got;
    if (filled > mostBytes) throw new Mistake(tooLarge(where, filled));
  }
}

/** A pipe may have nothing yet (EAGAIN) or be closed on Windows (EOF). */
function readSome(descriptor: number, buffer: Buffer, filled: number, where: string): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, filled, buffer.length - filled, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code === 'EISDIR') throw new Mistake(directory(where));
      if (code !== 'EAGAIN') throw new Mistake(`${short(where)}: expected a readable file; the system says ${code}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const tooLarge = (where: string, bytes: number): string =>
  `${short(where)}: expected a scenario of at most ${mostBytes} bytes, found ${bytes} or more; is this the file you meant?`;

/** Strict UTF-8; a byte order mark is taken off. A line with a NUL or a broken byte is no scenario. */
function decode(bytes: Buffer, where: string): string {
  const binary = firstBinary(bytes);
  if (binary !== null)
    throw new Mistake(
      `${short(where)}:${lineOf(bytes, binary)}:1: expected text, found binary data (byte ${binary}); a scenario is YAML or JSON`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake(
      `${short(where)}:${lineOf(bytes, brokenAt(bytes))}:1: expected UTF-8 text, found bytes that are not; save the file as UTF-8`,
    );
  }
}

function firstBinary(bytes: Buffer): number | null {
  const at = bytes.findIndex((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  return at === -1 ? null : at;
}

/** First byte at which the text stops being UTF-8: found by asking for ever shorter beginnings. */
function brokenAt(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8Start(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOf(bytes: Buffer, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i += 1) if (bytes[i] === 10) line += 1;
  return line;
}
