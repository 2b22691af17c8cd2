import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a new thing adds to the house: whole files, and lines at the end of files that are there. */
export interface Writing {
  readonly files: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
  /** What a person does next. */
  readonly next: string;
}

/** Why a writing cannot be done: something of that name is already there. */
export function obstacles(root: string, { files, lines }: Writing): string[] {
  const there = Object.keys(files).filter((file) => existsSync(path.join(root, file)));
  const said = Object.entries(lines).filter(([file, text]) => textOf(root, file).includes(text.trim().split('\n')[0] ?? text));
  return [...there, ...said.map(([file]) => file)].map(
    (file) => `expected a new name, found it in ${file} already; choose another, or change that one by hand`,
  );
}

export function perform(root: string, { files, lines }: Writing): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  }
  for (const [file, text] of Object.entries(lines)) appendFileSync(path.join(root, file), text);
  return [...Object.keys(files), ...Object.keys(lines)];
}

export function textOf(root: string, file: string): string {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : '';
}

/** `deep-tissue` -> `deepTissue`. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `deep-tissue` -> `deep tissue`. */
export const spoken = (name: string): string => name.replaceAll('-', ' ');
