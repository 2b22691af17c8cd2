import type { Fact } from '@speciosa/evidence';
import { allFacts } from '@speciosa/evidence/library';

const byId = new Map(allFacts.map((fact) => [fact.id, fact]));

/** A printed row of the library. Throws when there is none: a study that asks for it is wrong. */
export function printed(id: string): Fact {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no fact is called ${id}`);
  return found;
}

/** The number of a printed row. */
export function numberOf(id: string): number {
  const row = printed(id);
  if ('value' in row) return row.value;
  throw new Error(`${id} prints no number`);
}

/** One number of a series, by its label. */
export function pointOf(id: string, label: string): number {
  const row = printed(id);
  const point = row.kind === 'series' ? row.points.find(({ at }) => at === label) : undefined;
  if (point === undefined) throw new Error(`${id} prints nothing at ${label}`);
  return point.value;
}
