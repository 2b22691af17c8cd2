import { normal, stream } from '@speciosa/engine/chance';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { exp } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import type { ModelFact } from '@speciosa/evidence';
import type { ValueOf } from '@speciosa/kratom';
import { doubted } from './prior.js';
import { together } from './together.js';

/** Draws of a run unless more or fewer are asked for. */
export const usualDraws = 200;

/** 5th to 95th percentile. */
export const level = 0.9;

/**
 * One draw of everything that is not known.
 * @param seed of the scenario, 0 to 2^32 - 1
 * @param draw 0 or more
 * @returns the value of every fact in this draw, in coherent units; the same whoever asks and in whatever order
 */
export function knowledgeDraw(seed: number, draw: number): ValueOf {
  const known = new Map<string, number>();
  const zOf = (id: string): number => normal(stream({ seed, person: draw, purpose: `knowledge/${id}` }));
  const valueOf = (id: string): number => {
    const given = fact(id);
    const group = groupOf.get(id);
    const value = group === undefined ? doubted(given, zOf(id)) : within(given, given.value * exp(correlated(group, id, zOf)));
    return coherent(quantity(value, given.unit));
  };
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = valueOf(id);
    known.set(id, value);
    return value;
  };
}

/** The value of one fact, in coherent units, `z` standard deviations of its own doubt away from what is recorded, as if nothing moved with it. */
export function doubtedBy(id: string, z: number): number {
  const given = fact(id);
  const group = groupOf.get(id);
  const row = group?.factor[group.ids.indexOf(id)];
  const value = row === undefined ? doubted(given, z) : within(given, given.value * exp(z * Math.sqrt(row.reduce((sum, weight) => sum + weight * weight, 0))));
  return coherent(quantity(value, given.unit));
}

type Group = (typeof together)[number];

const groupOf: ReadonlyMap<string, Group> = new Map(together.flatMap((group) => group.ids.map((id) => [id, group] as const)));

/** Row of L z, where L L' is the covariance of the logarithms. */
const correlated = ({ ids, factor }: Group, id: string, zOf: (id: string) => number): number =>
  (factor[ids.indexOf(id)] ?? []).reduce((sum, weight, at) => sum + weight * zOf(ids[at] ?? ''), 0);

/** An assumption stays within its own words, a share below one. */
function within({ origin, range, unit }: ModelFact, value: number): number {
  const [low, high] = origin === 'assumed' && range !== undefined ? range : [0, unit === 'fraction' ? 1 : Number.POSITIVE_INFINITY];
  return Math.min(Math.max(value, low), high);
}
