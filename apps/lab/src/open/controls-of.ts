import type { Scenario } from 'speciosa';
import { choicesOf } from '../try/choices-of.js';
import type { Choices } from '../try/choices.js';
import { scenarioOf } from '../try/scenario-of.js';

/** The controls that mean this very scenario, to the last word; null when they would mean another one. */
export function controlsOf(scenario: Scenario): Choices | null {
  const choices = choicesOf(scenario);
  if (choices === null) return null;
  const again = scenarioOf(choices);
  return again.ok && JSON.stringify(again.scenario) === JSON.stringify(scenario) ? choices : null;
}
