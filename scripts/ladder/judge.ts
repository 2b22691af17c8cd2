import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cycles } from './cycles.js';
import { drugs } from './drugs.js';
import { host } from './host.js';
import { readHouse } from './house.js';
import { staleMap } from './map.js';
import { projects } from './projects.js';
import { roads } from './roads.js';
import { sizes } from './sizes.js';
import type { Violation } from './violation.js';

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly notes: readonly string[];
  /** How many files were read, so that an empty walk cannot pass for a clean one. */
  readonly files: number;
}

/** Judges the house at `root` by every rule of LADDER.md and reports all breaches at once. */
export function judge(root: string): Verdict {
  const house = readHouse(root);
  const { violations, notes } = sizes(house);
  const page = readFileSync(path.join(root, 'LADDER.md'), 'utf8');
  const all = [
    ...roads(house),
    ...cycles(house),
    ...drugs(house),
    ...host(house),
    ...projects(house),
    ...violations,
    ...staleMap(house, page),
  ];
  return { violations: all, notes, files: house.sources.length };
}
