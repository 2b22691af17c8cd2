import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.js';

/** A digest of the engine as it was built: two rounds with different ones measured different things. */
export function engineState(): string {
  const folder = path.join(root, 'packages', 'engine', 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const digest = createHash('sha256');
  for (const file of files.sort()) digest.update(file).update(readFileSync(path.join(folder, file)));
  return digest.digest('hex').slice(0, 16);
}
