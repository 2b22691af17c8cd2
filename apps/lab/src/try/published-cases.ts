import { namedScenarios, readScenario } from 'speciosa';
import type { NamedScenario } from 'speciosa';
import { medicinesOf } from './choices.js';
import type { Choices } from './choices.js';
import { choicesOf } from './choices-of.js';

export interface PublishedCase extends NamedScenario {
  readonly choices: Choices;
}

/** The named scenarios that the controls of this page can show. */
export const publishedCases: readonly PublishedCase[] = namedScenarios.flatMap((named) => {
  const read = readScenario(named.text, named.name);
  const choices = read.ok ? choicesOf(read.scenario) : null;
  return choices === null ? [] : [{ ...named, choices }];
});

/** The published case these choices describe, if any. */
export const publishedCase = (choices: Choices): PublishedCase | undefined =>
  publishedCases.find((one) => describe(one.choices) === describe(choices));

/** Equal for choices that mean the same: what is hidden while doses are not repeated does not count. */
function describe(choices: Choices): string {
  const { product, amount, of, isRepeated, everyHours, times, structure, has } = choices;
  const repeats = isRepeated ? [Number(everyHours), Number(times)] : [];
  return JSON.stringify([product, Number(amount), of, ...repeats, structure, has, ...medicinesOf(choices)]);
}
