import { readQuantity, valueIn } from '@speciosa/engine/quantity';
import type { Scenario } from 'speciosa';
import { defaultChoices, unitOf } from './choices.js';
import type { Choices } from './choices.js';

/** The controls that show a scenario, or null when it holds more than they can show. */
export function choicesOf(scenario: Scenario): Choices | null {
  const [only, ...others] = scenario.taken;
  if (only === undefined || others.length > 0 || holdsMore(scenario) || numberIn(only.at, 'h') !== '0') return null;
  const amount = numberIn(only.amount, unitOf(only));
  const everyHours = only.every === undefined ? defaultChoices.everyHours : numberIn(only.every, 'h');
  if (amount === null || everyHours === null) return null;
  const isRepeated = only.times > 1;
  const has = scenario.who.has ?? [];
  return {
    product: only.product,
    amount,
    of: only.of,
    isRepeated,
    everyHours: isRepeated ? everyHours : defaultChoices.everyHours,
    times: isRepeated ? String(only.times) : defaultChoices.times,
    structure: scenario.structure ?? defaultChoices.structure,
    has,
    beside: scenario.beside,
    otherMedicine: '',
  };
}

/** Switches have no controls on this page. */
const holdsMore = ({ switches }: Scenario): boolean => Object.keys(switches ?? {}).length > 0;

/** A quantity's number in a unit as people type it: 0.1 + 0.2 must not come back with sixteen digits. */
function numberIn(text: string, unit: string): string | null {
  const read = readQuantity(text);
  return read.ok ? String(Number(valueIn(read.quantity, unit).toPrecision(12))) : null;
}
