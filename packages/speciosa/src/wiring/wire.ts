import { readQuantity } from '@speciosa/engine/quantity';
import type { Quantity } from '@speciosa/engine/quantity';
import { intakes, product } from '@speciosa/kratom';
import type { Entry, Story, ValueOf } from '@speciosa/kratom';
import type { Dose } from '@speciosa/engine/study';
import { coherent } from '../scenario/index.js';
import type { Scenario } from '../scenario/index.js';

/** A checked scenario in hours, entries and doses: nothing of it is text any more. */
export interface Wired {
  readonly entries: readonly Entry[];
  readonly spanHours: number;
  /** When something is swallowed, in order, without doubles. */
  readonly swallowedHours: readonly number[];
}

/** Turns the words of a checked scenario into numbers. Assumes `readScenario` accepted it. */
export function wire(scenario: Scenario): Wired {
  const entries = scenario.taken.map((intake) => ({
    product: product(intake.product),
    mass: read(intake.amount),
    of: intake.of,
    atHours: hours(intake.at),
    everyHours: intake.every === undefined ? null : hours(intake.every),
    times: intake.times,
  }));
  return { entries, spanHours: hours(scenario.span), swallowedHours: swallowedHours(entries) };
}

/** The doses of a wired scenario, addressed to states of the story. */
export function dosesOf(wired: Wired, story: Story, valueOf?: ValueOf): readonly Dose[] {
  return intakes(wired.entries, valueOf).map((intake) => ({
    state: intake.place === 'gut' ? story.gut[intake.alkaloid] : story.neverAbsorbed[intake.alkaloid],
    amount: intake.amountNmol,
    time: intake.atHours,
    every: intake.everyHours,
    times: intake.times,
  }));
}

function swallowedHours(entries: readonly Entry[]): number[] {
  const all = entries.flatMap(({ atHours, everyHours, times }) =>
    Array.from({ length: times }, (_, k) => atHours + k * (everyHours ?? 0)),
  );
  return [...new Set(all)].sort((a, b) => a - b);
}

const hours = (text: string): number => coherent(read(text));

function read(text: string): Quantity {
  const quantity = readQuantity(text);
  if (!quantity.ok) throw new Error(`unchecked scenario: ${quantity.message}`);
  return quantity.quantity;
}
