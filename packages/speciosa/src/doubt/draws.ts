import { normal, stream } from '@speciosa/engine/chance';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { exp } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import type { ModelFact } from '@speciosa/evidence';
import type { StructureName, ValueOf } from '@speciosa/kratom';
import { doubted, isOfPeople, moveOf } from './prior.js';
import { together } from './together.js';
import type { Group } from './together.js';

/** Draws of a run unless more or fewer are asked for. */
export const usualDraws = 200;

/** 5th to 95th percentile. */
export const level = 0.9;

/**
 * One draw of everything that is not known.
 * @param seed of the scenario, 0 to 2^32 - 1
 * @param draw 0 or more
 * @param structure which of the two is told: what was fitted together differs
 * @returns the value of every fact in this draw, in coherent units; the same whoever asks and in whatever order
 */
export function knowledgeDraw(seed: number, draw: number, structure: StructureName = 'a'): ValueOf {
  const zOf = remembering((id) => normal(stream({ seed, person: draw, purpose: `knowledge/${id}` })));
  return remembering((id) => coherent(quantity(drawn(id, structure, zOf), fact(id).unit)));
}

function remembering(find: (id: string) => number): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = find(id);
    known.set(id, value);
    return value;
  };
}

/** In the unit of the fact: alone by its own doubt, or with those it was fitted with. */
function drawn(id: string, structure: StructureName, zOf: (id: string) => number): number {
  const given = fact(id);
  const group = groups[structure].get(id);
  if (group === undefined) return isOfPeople(given) ? given.value : doubted(given, zOf(id));
  const at = group.ids.indexOf(id);
  const open = dot(group.factor[at] ?? [], group.ids.map(zOf));
  const moves = group.beside.map((one) => moveOf(fact(one), doubted(fact(one), zOf(one))));
  return within(given, given.value * exp(open + dot(group.follows[at] ?? [], moves)));
}

/** The value of one fact, in coherent units, `z` standard deviations of its own doubt away from what is recorded, as if nothing moved with it. */
export function doubtedBy(id: string, z: number, structure: StructureName = 'a'): number {
  const given = fact(id);
  const group = groups[structure].get(id);
  const value =
    group !== undefined
      ? within(given, given.value * exp(z * deviationOf(group, id)))
      : isOfPeople(given)
        ? given.value
        : doubted(given, z);
  return coherent(quantity(value, given.unit));
}

const groups: Readonly<Record<StructureName, ReadonlyMap<string, Group>>> = { a: byId(together.a), b: byId(together.b) };

function byId(all: readonly Group[]): ReadonlyMap<string, Group> {
  return new Map(all.flatMap((group) => group.ids.map((id) => [id, group] as const)));
}

/** Standard deviation of the logarithm of a value: what its rows leave open, and what it follows. */
function deviationOf({ ids, factor, beside, follows }: Group, id: string): number {
  const at = ids.indexOf(id);
  const followed = beside.map((one, k) => (follows[at]?.[k] ?? 0) * moveOf(fact(one), doubted(fact(one), 1)));
  return Math.sqrt(dot(factor[at] ?? [], factor[at] ?? []) + dot(followed, followed));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** An assumption stays within its own words, a share below one. */
function within({ origin, range, unit }: ModelFact, value: number): number {
  const [low, high] = origin === 'assumed' && range !== undefined ? range : [0, unit === 'fraction' ? 1 : Number.POSITIVE_INFINITY];
  return Math.min(Math.max(value, low), high);
}
