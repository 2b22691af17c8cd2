import { coherent } from '@speciosa/engine/quantity';
import type { Scenario } from '../scenario/index.js';
import { wire } from './wire.js';
import type { Wired } from './wire.js';

/** What a scenario shares with the arm of a study: one product, one dose, so many times. */
export interface Arm {
  readonly product: string;
  /** mg of mitragynine in each dose. */
  readonly mitragynineMg: number;
  readonly atHours: number;
  readonly intakes: number;
  readonly everyHours: number | null;
}

const kgToMg = 1e6;

/** The arm a wired scenario is, or null when several things are taken: no study here gave several, and a medicine makes it another arm. */
export function armOfWired({ entries, beside }: Wired): Arm | null {
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0 || beside.length > 0) return null;
  const share = only.of === 'product' ? only.product.contents.mitragynine : 1;
  return {
    product: only.product.id,
    mitragynineMg: coherent(only.mass) * share * kgToMg,
    atHours: only.atHours,
    intakes: only.times,
    everyHours: only.everyHours,
  };
}

/** The arm a checked scenario is, or null. */
export const armOf = (scenario: Scenario): Arm | null => armOfWired(wire(scenario));

/** Doses within one per cent are the same dose: studies print rounded milligrams. */
export const sameDose = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 * Math.max(a, b);
