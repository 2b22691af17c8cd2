import { asRecorded } from '@speciosa/kratom';
import type { ValueOf } from '@speciosa/kratom';
import { doubtedBy } from './draws.js';

/** What a number becomes when one unknown alone is put to either end of its doubt. */
export interface Moving {
  readonly fact: string;
  /** The number with the fact at its 5th and at its 95th percentile. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** 95th percentile of a standard normal number. */
const end = 1.645;

/** The values that put each fact to its ends, the others as recorded: two for each fact in doubt, in the order of `facts`. */
export function endsOfDoubt(facts: readonly string[]): readonly { readonly fact: string; readonly values: readonly [ValueOf, ValueOf] }[] {
  return facts.flatMap((fact) => {
    const [low, high] = [doubtedBy(fact, -end), doubtedBy(fact, end)];
    return low === high ? [] : [{ fact, values: [alone(fact, low), alone(fact, high)] as const }];
  });
}

const alone =
  (fact: string, value: number): ValueOf =>
  (id) =>
    id === fact ? value : asRecorded(id);

/** Ranks unknowns by how far each alone moves a number, larger over smaller; those that move it by less than two per cent are left out. */
export function ranked(moving: readonly Moving[]): readonly Moving[] {
  const fold = ({ atLow, atHigh }: Moving): number => Math.max(atLow / atHigh, atHigh / atLow);
  return moving.filter((one) => fold(one) >= least).sort((a, b) => fold(b) - fold(a) || (a.fact < b.fact ? -1 : 1));
}

const least = 1.02;
