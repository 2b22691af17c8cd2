import { entryOf } from './cabinet.js';
import type { MedicineName } from './cabinet.js';
import { sites } from './enzyme.js';
import type { Site } from './enzyme.js';
import type { Way } from './grip.js';

/** What a medicine changes, in words: `inhibits gut CYP3A`, `inactivates liver CYP2D6`, `induces liver CYP3A`, `sets the level of gut CYP3A`. */
export function changesOf(name: MedicineName): readonly string[] {
  const { holds, levels } = entryOf(name);
  return [
    ...sites.flatMap((site) => (holds[site] ?? []).flatMap((way) => wordsFor(way, site))),
    ...levels.map((site) => `sets the level of ${site}`),
  ];
}

function wordsFor(way: Way, site: Site): string[] {
  switch (way) {
    case 'reversible':
      return [`inhibits ${site}`];
    case 'inactivation':
      return [`inactivates ${site}`];
    case 'induction':
      return [`induces ${site}`];
    case 'companion':
      return [];
  }
}
