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
  const fact = printed(id);
  if ('value' in fact) return fact.value;
  throw new Error(`${id} prints no number`);
}

/** Both ends: of a range, or of the spread. */
export function endsOf(id: string): readonly [number, number] {
  const fact = printed(id);
  if (fact.kind === 'range') return [fact.low, fact.high];
  const spread = 'spread' in fact ? fact.spread : null;
  if (spread === null || spread.low === null || spread.high === null) throw new Error(`${id} prints no ends`);
  return [spread.low, spread.high];
}

/** The words of a printed row that has no number. */
export function wordsOf(id: string): string {
  const fact = printed(id);
  if (fact.kind === 'direction') return fact.says;
  throw new Error(`${id} prints a number`);
}
