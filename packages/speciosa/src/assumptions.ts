import { coherent, quantity } from '@speciosa/engine/quantity';
import type { Given, Model } from '@speciosa/engine/model';

/** A declared assumption with both ends of its range in coherent units. */
export interface AssumedFact {
  readonly id: string;
  readonly ends: readonly [number, number];
}

/** The declared assumptions a model rests on, each once, in order of id. */
export function assumedFacts(model: Model): readonly AssumedFact[] {
  return givens(model).flatMap((given) => {
    if (given.origin !== 'assumed' || given.range === undefined) return [];
    const [low, high] = given.range;
    return [{ id: given.id, ends: [coherent(quantity(low, given.unit)), coherent(quantity(high, given.unit))] as const }];
  });
}

/** One line a fact, for fingerprints: a changed value is a changed line. */
export function factLines(model: Model): readonly string[] {
  return givens(model).map(({ id, value, unit, range, origin }) => [id, value, unit, range?.join('..') ?? '', origin].join(' '));
}

function givens(model: Model): readonly Given[] {
  const byId = new Map(model.parameters.map(({ given }) => [given.id, given]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
