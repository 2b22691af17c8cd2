import { lognormal } from '@speciosa/engine/chance';
import type { Stream } from '@speciosa/engine/chance';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';

/** Values of a parameter, one for each person, by the path of the parameter; coherent units. */
export type Columns = Readonly<Record<string, readonly number[]>>;

/** A person's values by path, coherent units. */
export type Values = Readonly<Record<string, number>>;

/** The path of a parameter that a part has quoted from a fact. */
export const pathOf = (part: string, factId: string): string => `${part}/${fact(factId).what}`;

/** The number of a fact in coherent units. */
export const numberOf = (factId: string): number => coherent(quantity(fact(factId).value, fact(factId).unit));

/** Lognormal draws of what varies between people of a topic: `<topic>/<name>` and `<topic>/<name>-spread`. */
export const drawing =
  (from: Stream, topic: string) =>
  (name: string): number =>
    lognormal(from, numberOf(`${topic}/${name}`), numberOf(`${topic}/${name}-spread`));

/** Persons 0 .. count - 1 side by side. */
export function columnsOf(count: number, personOf: (person: number) => Values): Columns {
  const people = Array.from({ length: count }, (_, person) => personOf(person));
  const paths = Object.keys(people[0] ?? {});
  return Object.freeze(Object.fromEntries(paths.map((path) => [path, people.map((values) => values[path] ?? Number.NaN)])));
}
