import { quantile } from '@speciosa/engine/analyse';
import { asRecorded, drawnBy, endpoints, furthestChange, ordinal } from '@speciosa/kratom';
import type { EffectEndpoint, Ordinal, Switches } from '@speciosa/kratom';
import { knowledgeDraw } from 'speciosa';
import { benchOf, curvesAfter } from './run/index.js';
import type { AxisProduct, Curves } from './run/index.js';

/** One endpoint after a dose: a number with its interval of knowledge, or a word with shares of draws. */
export interface EndpointSummary {
  readonly endpoint: EffectEndpoint;
  /** Furthest change from the start, central, in the unit of the endpoint; null for words. */
  readonly central: number | null;
  /** 5 to 95 % of draws; null for words. */
  readonly interval: readonly [number, number] | null;
  /** Null for endpoints with a unit. */
  readonly word: Ordinal | null;
}

/** A dose and what is felt of it. */
export interface DoseSummary {
  readonly product: AxisProduct;
  readonly mitragynineMg: number;
  readonly drawnBy: string;
  readonly endpoints: readonly EndpointSummary[];
  readonly failed: number;
}

const hours: readonly number[] = [0, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12];

/** Everything with an endpoint after one dose, over draws of what is not known. Throws when no run succeeded. */
export function effectsAfter(
  product: AxisProduct,
  mitragynineMg: number,
  switches: Partial<Switches> = {},
  { draws = 40, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): DoseSummary {
  const bench = benchOf(switches);
  const central = curvesAfter(bench, product, mitragynineMg, hours, asRecorded);
  const drawn = Array.from({ length: draws }, (_, number) =>
    curvesAfter(bench, product, mitragynineMg, hours, knowledgeDraw(seed, number)),
  ).filter((curves) => curves !== null);
  if (central === null || drawn.length === 0) throw new Error(`no run after ${mitragynineMg} mg in ${product} succeeded`);
  const far = (curves: NonNullable<Curves>, { name }: EffectEndpoint): number => furthestChange(curves[bench.story.effects[name]] ?? []);
  return Object.freeze({
    product,
    mitragynineMg,
    drawnBy: drawnBy(bench.story.switches),
    endpoints: endpoints.map((endpoint) =>
      summaryOf(
        endpoint,
        far(central, endpoint),
        drawn.map((curves) => far(curves, endpoint)),
      ),
    ),
    failed: draws - drawn.length,
  });
}

function summaryOf(endpoint: EffectEndpoint, central: number, changes: readonly number[]): EndpointSummary {
  if (endpoint.shown === 'as a word') return { endpoint, central: null, interval: null, word: ordinal(changes) };
  const sorted = Float64Array.from(changes).sort();
  return { endpoint, central, interval: [quantile(sorted, 0.05), quantile(sorted, 0.95)], word: null };
}
