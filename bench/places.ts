import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder, whether it is read from source or from what was built into `dist`. */
const here = path.dirname(fileURLToPath(import.meta.url));
export const bench = path.basename(here) === 'dist' ? path.dirname(here) : here;
export const root = path.dirname(bench);
export const results = path.join(bench, 'results');

/** Where peers are compiled and references kept between runs; nothing in it is committed. */
export function workshop(...parts: readonly string[]): string {
  const folder = path.join(root, 'node_modules', '.cache', 'speciosa-bench', ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One of our programs as plain JavaScript, so that no translator runs beside it. */
export const program = (...parts: readonly string[]): string => path.join(bench, 'dist', ...parts);
