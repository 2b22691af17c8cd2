import { coherent, quantity } from '@speciosa/engine/quantity';
import type { Given, Model } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** A declared assumption with both ends of its range in coherent units. */
export interface AssumedFact {
  readonly id: string;
  readonly ends: readonly [number, number];
}

/** The declared assumptions that a run rests on, in the model or before it (`alsoAsked`: ids the diary looks up), each once, in order of id. */
export function assumedFacts(model: Model, alsoAsked: readonly string[] = []): readonly AssumedFact[] {
  return unique([...model.parameters.map(({ given }) => given), ...alsoAsked.map(fact)]).flatMap((given) => {
    if (given.origin !== 'assumed' || given.range === undefined) return [];
    const [low, high] = given.range;
    return [{ id: given.id, ends: [coherent(quantity(low, given.unit)), coherent(quantity(high, given.unit))] as const }];
  });
}

/** One line a fact, for fingerprints: a changed value is a changed line. */
export function factLines(model: Model, alsoAsked: readonly string[] = []): readonly string[] {
  return unique([...model.parameters.map(({ given }) => given), ...alsoAsked.map(fact)]).map(({ id, value, unit, range, origin }) =>
    [id, value, unit, range?.join('..') ?? '', origin].join(' '),
  );
}

function unique(givens: readonly Given[]): readonly Given[] {
  const byId = new Map(givens.map((given) => [given.id, given]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
