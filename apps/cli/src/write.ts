import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { Mistake } from './mistake.js';

/** Complains before any work is done about what would fail after it. */
export function checkTargets(files: readonly string[], force: boolean): void {
  const places = files.map((file) => path.resolve(file));
  const twice = files.find((_, index) => places.indexOf(places[index] ?? '') < index);
  if (twice !== undefined) throw new Mistake(`${twice}: expected two names, found one for two files`);
  for (const file of files) checkTarget(file, force);
}

function checkTarget(file: string, force: boolean): void {
  if (file.trim() === '') throw new Mistake(`expected the name of a file to write, found "${file}"`);
  checkFolder(file, path.dirname(path.resolve(file)));
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  const behind = statSync(file, { throwIfNoEntry: false });
  if (behind?.isDirectory() === true) throw new Mistake(`${file}: expected a file to write, found a directory`);
  if (behind !== undefined && !behind.isFile())
    throw new Mistake(`${file}: expected a file to write, found a device or a pipe; leave the flag out to print, and write with > or |`);
  if (!force) throw new Mistake(`${file}: exists already; choose another name, or --force to overwrite it`);
}

function checkFolder(file: string, folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there === undefined) throw new Mistake(`${file}: expected an existing folder, found none at ${folder}; make it first`);
  if (!there.isDirectory()) throw new Mistake(`${file}: expected a folder at ${folder}, found a file`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Mistake(`${file}: expected a folder that may be written to, found one that may not; choose another`);
  }
}

/**
 * Writes all of a file or none of it: first a neighbour with a passing name, then one rename.
 * Without `force` the last step is a link, which fails rather than overwrite what appeared meanwhile.
 */
export function writeWhole(file: string, content: string | Uint8Array, force: boolean): void {
  const place = placeOf(file, force);
  const passing = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.part`);
  try {
    uninterrupted(() => {
      fill(passing, content);
      if (force) renameSync(passing, place);
      else placeNew(passing, place);
    });
  } catch (error) {
    throw new Mistake(`${file}: could not be written (${reason(error)}); nothing was left behind`);
  } finally {
    rmSync(passing, { force: true });
  }
}

/** What is overwritten is the file a link leads to, not the link. */
const placeOf = (file: string, force: boolean): string => (force && existsSync(file) ? realpathSync(file) : path.resolve(file));

const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C in the middle of a write would leave the passing file behind; these few milliseconds it has to wait. */
export function uninterrupted(work: () => void): void {
  const wait = () => undefined;
  for (const signal of stopping) process.on(signal, wait);
  try {
    work();
  } finally {
    for (const signal of stopping) process.removeListener(signal, wait);
  }
}

/** Not every disk knows links; there, looking first is the best there is. */
function placeNew(passing: string, file: string): void {
  try {
    linkSync(passing, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(file)) throw error;
    renameSync(passing, file);
  }
}

function fill(file: string, content: string | Uint8Array): void {
  const descriptor = openSync(file, 'w');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Why the system would not write, in words. */
export function reason(error: unknown): string {
  const words: Readonly<Record<string, string>> = {
    EEXIST: 'it appeared meanwhile; --force overwrites it',
    EACCES: 'no permission',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  };
  return words[codeOf(error)] ?? codeOf(error);
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error');
