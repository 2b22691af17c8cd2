import { fact } from '@speciosa/evidence';
import type { ModelFact } from '@speciosa/evidence';
import { flowLimitedStory } from './flow-limited-story.js';
import { solidClasses } from './lumen.js';

/** How a number of structure (b) came to be: set on rows, read from people or tubes, worked out, or chosen. */
export type HowItStands = 'calibrated' | 'measured' | 'derived' | 'assumed';

/** One number of structure (b), and what stands behind it. */
export interface StandingRow {
  readonly fact: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly range: readonly [number, number] | null;
  readonly stands: HowItStands;
  /** The rows it was set on, the arithmetic, the reason of an assumption, or the method of a measurement. */
  readonly on: string;
  readonly source: string;
}

/** Facts that decide what a product gives up before the model begins. */
const before = ['tea', 'decoction', ...solidClasses].map((kind) => `product/${kind}-given-up-share`);

/** Every number that structure (b) adds to the story, each once: what it was fitted to or assumed, read from the facts themselves. */
export function standing(): readonly StandingRow[] {
  const { model } = flowLimitedStory();
  const ids = new Set([...before, ...model.parameters.map(({ given }) => given.id).filter(isOwn)]);
  return [...ids].sort().map((id) => row(fact(id)));
}

/** Those of organs, enzymes, products and the two travellers; the minor alkaloids and the receptor are structure (a)'s. */
function isOwn(id: string): boolean {
  return ['body/', 'enzyme/', 'flow-limited/', 'product/', 'mitragynine/', '7-hydroxymitragynine/'].some((start) => id.startsWith(start));
}

function row(of: ModelFact): StandingRow {
  const { id, what, value, unit, range, source } = of;
  return { fact: id, what, value, unit, range: range ?? null, source, ...howOf(of) };
}

function howOf(of: ModelFact): Pick<StandingRow, 'stands' | 'on'> {
  switch (of.kind) {
    case 'assumed':
      return { stands: 'assumed', on: of.because };
    case 'value':
      return { stands: 'measured', on: of.method ?? of.population ?? of.place ?? '' };
    case 'derived':
      return of.method?.startsWith('calibrated') === true
        ? { stands: 'calibrated', on: of.method }
        : { stands: 'derived', on: of.arithmetic ?? of.method ?? '' };
  }
}
