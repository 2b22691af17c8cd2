import { quantity, readQuantity } from '@speciosa/engine/quantity';
import type { Quantity } from '@speciosa/engine/quantity';
import { asRecorded, medicine, product } from '@speciosa/kratom';
import type { Entry, MedicineName, ValueOf } from '@speciosa/kratom';
import type { Dose } from '@speciosa/engine/study';
import { leadHours, studiedDose } from '../beside/index.js';
import { coherent } from '../scenario/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Telling } from './telling.js';

/** A checked scenario in hours, entries and doses: nothing of it is text any more. */
export interface Wired {
  readonly entries: readonly Entry[];
  readonly spanHours: number;
  /** When something is swallowed, in order, without doubles. */
  readonly swallowedHours: readonly number[];
  readonly beside: readonly MedicineName[];
  /** Hours by which medicines begin before hour 0. */
  readonly leadHours: number;
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
  const beside = scenario.beside.map(medicine);
  return { entries, spanHours: hours(scenario.span), swallowedHours: swallowedHours(entries), beside, leadHours: leadHours(beside) };
}

/** The doses of a wired scenario, addressed to states of a telling; hours count from the first dose of whatever stands beside it. */
export function dosesOf(wired: Wired, telling: Pick<Telling, 'doses' | 'medicines'>, valueOf: ValueOf = asRecorded): readonly Dose[] {
  const kratom = telling.doses(wired.entries, valueOf).map((dose) => ({ ...dose, time: dose.time + wired.leadHours }));
  return [...kratom, ...wired.beside.flatMap((name) => medicineDoses(wired, name, telling, valueOf))];
}

/** As a study gave it up to an hour before the first kratom, and on at the same pace to the last. */
function medicineDoses(
  { leadHours: lead, swallowedHours: hoursOfKratom }: Wired,
  name: MedicineName,
  { medicines }: Pick<Telling, 'medicines'>,
  valueOf: ValueOf,
): Dose[] {
  const [dose, place] = [studiedDose(name), medicines[name]];
  if (dose === null || place === undefined) return [];
  const first = lead - leadHours([name]);
  const later = Math.floor((hoursOfKratom.at(-1) ?? 0) / dose.everyHours);
  const amount = coherent(quantity(dose.mg, 'mg')) / valueOf(`${name}/molar-mass`);
  return [{ state: place.swallowed, amount, time: first, every: dose.everyHours, times: dose.times + later }];
}

function swallowedHours(entries: readonly Entry[]): number[] {
  const all = entries.flatMap(({ atHours, everyHours, times }) => Array.from({ length: times }, (_, k) => atHours + k * (everyHours ?? 0)));
  return [...new Set(all)].sort((a, b) => a - b);
}

const hours = (text: string): number => coherent(read(text));

function read(text: string): Quantity {
  const found = readQuantity(text);
  if (!found.ok) throw new Error(`unchecked scenario: ${found.message}`);
  return found.quantity;
}
