import { condition, entryOf, isMedicine } from '@speciosa/kratom';
import type { Scenario } from 'speciosa';
import { productTitle } from '../try/choices.js';

/** A scenario as lines for people: what it holds, with nothing left out. */
export function scenarioWords({ taken, who, beside, structure, switches, span, watch, seed }: Scenario): readonly Line[] {
  const has = (who.has ?? []).map((id) => condition(id)?.title ?? id);
  const settings = Object.entries(switches ?? {}).map(([name, setting]) => `${name}: ${setting}`);
  return [
    ...taken.map((intake) => ({ name: 'Taken', says: intakeWords(intake) })),
    ...(has.length === 0 ? [] : [{ name: 'Of the person', says: has.join(', ') }]),
    ...(beside.length === 0
      ? []
      : [{ name: 'Beside', says: beside.map((name) => (isMedicine(name) ? entryOf(name).title : name)).join(', ') }]),
    { name: 'Structure', says: structure ?? 'a' },
    ...(settings.length === 0 ? [] : [{ name: 'Switches', says: settings.join('; ') }]),
    { name: 'Looked at', says: `${span}; ${watch.join(', ')}` },
    { name: 'Seed', says: String(seed) },
  ];
}

export interface Line {
  readonly name: string;
  readonly says: string;
}

function intakeWords({ product, amount, of, at, every, times }: Scenario['taken'][number]): string {
  const what = of === 'product' ? `${amount} of ${productTitle(product)}` : `${amount} of mitragynine in ${productTitle(product)}`;
  return `${what} at ${at}${every === undefined || times === 1 ? '' : `, every ${every}, ${times} times`}`;
}
