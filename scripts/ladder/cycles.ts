import type { House } from './house.js';
import { resolve } from './resolve.js';
import type { Import } from './source.js';
import type { Violation } from './violation.js';

/** Finds files that import themselves by a detour at run time; each knot is told once, at its first file. */
export function cycles(house: House): Violation[] {
  return knots(graphOf(house)).map((knot) => ({
    rule: 'cycle',
    file: knot[0] ?? '',
    line: 1,
    expected: 'imports without a circle',
    found: [...knot, knot[0]].join(' -> '),
    cure: 'move what both need into a third file',
  }));
}

function graphOf(house: House): Map<string, string[]> {
  const next = (file: string, imports: readonly Import[]) =>
    imports.filter(({ typeOnly }) => !typeOnly).flatMap(({ specifier }) => fileBehind(house, file, specifier));
  return new Map(house.sources.map(({ file, imports }) => [file, next(file, imports)]));
}

function fileBehind(house: House, from: string, specifier: string): string[] {
  const target = resolve(house, from, specifier);
  return target.kind === 'file' ? [target.file] : [];
}

/** One circle for every file that can reach itself, without telling the same files twice. */
function knots(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const told = new Set<string>();
  return [...graph.keys()].sort().flatMap((start) => {
    const circle = told.has(start) ? undefined : wayBack(graph, start);
    circle?.forEach((file) => told.add(file));
    return circle === undefined ? [] : [circle];
  });
}

/** Breadth first from a file to itself: the shortest circle through it. */
function wayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return trail(cameFrom, start, file);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(cameFrom: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const files = [last];
  for (let at = last; at !== start; at = cameFrom.get(at) ?? start) files.unshift(cameFrom.get(at) ?? start);
  return files;
}
