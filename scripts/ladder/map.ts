import type { House } from './house.js';
import { roomNameOf } from './house.js';
import { resolve } from './resolve.js';
import type { Violation } from './violation.js';

const begins = '<!-- drawn by scripts/ladder.ts: npm run golden rewrites it -->';
const ends = '<!-- end of the drawing -->';

/** Who imports whom today, room by room, top rung first. */
export function drawMap(house: House): string {
  const roads = new Map<string, Set<string>>();
  for (const { file, imports, isTest } of house.sources) {
    const from = roomNameOf(file);
    if (isTest || from === undefined) continue;
    const known = roads.get(from) ?? new Set();
    roads.set(from, known);
    for (const { specifier } of imports) {
      const target = resolve(house, file, specifier);
      const to = target.kind === 'file' || target.kind === 'member' ? target.room : undefined;
      if (to !== undefined && to !== from && house.rooms.has(to)) known.add(to);
    }
  }
  const rung = (name: string) => house.rooms.get(name)?.rung ?? -1;
  const order = [...roads.keys()].sort((a, b) => rung(b) - rung(a) || (a < b ? -1 : 1));
  const width = Math.max(0, ...order.map((name) => name.length));
  return order.map((name) => `${rung(name)}  ${name.padEnd(width)}  ${[...(roads.get(name) ?? [])].sort().join(' ')}`.trimEnd()).join('\n');
}

/** The page with today's map in it; a page without the marks stays as it is. */
export function withMap(page: string, map: string): string {
  const [before, rest] = page.split(begins);
  const after = rest?.split(ends)[1];
  return after === undefined ? page : `${before}${begins}\n\`\`\`text\n${map}\n\`\`\`\n${ends}${after}`;
}

/** A drawing that no longer shows the house is a document that lies. */
export function staleMap(house: House, page: string): Violation[] {
  if (withMap(page, drawMap(house)) === page) return [];
  const cure = 'run npm run golden and read the diff';
  return [
    {
      rule: 'stale map',
      file: 'LADDER.md',
      line: page.split(begins)[0]?.split('\n').length ?? 1,
      expected: 'the map of today',
      found: 'an older one',
      cure,
    },
  ];
}
