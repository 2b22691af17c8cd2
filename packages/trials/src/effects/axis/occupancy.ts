import { quantile } from '@speciosa/engine/analyse';
import { asRecorded, withFixed } from '@speciosa/kratom';
import type { ValueOf } from '@speciosa/kratom';
import { knowledgeDraw } from 'speciosa';
import { benchOf, curvesAfter, isMeasuredThroughout, peakOf } from '../run/index.js';
import type { AxisProduct, Bench } from '../run/index.js';

type Ends = readonly [number, number];

/** Share of mu receptors held by 7-hydroxymitragynine at its peak, with intervals that say what they are. */
export interface OccupancyRow {
  readonly product: AxisProduct;
  readonly mitragynineMg: number;
  readonly central: number;
  /** 5 to 95 % of draws of everything that is not known. */
  readonly draws: Ends;
  /** The lowest and highest of binding to plasma and to the receptor, were the brain's water that of plasma: the ranges of the dossier. */
  readonly plasmaWater: Ends;
  /** Its share of all receptors held by alkaloids, central and over draws. */
  readonly shareOfHeld: { readonly central: number; readonly draws: Ends };
  readonly note: string;
}

const hours: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const metabolite = '7-hydroxymitragynine';

/** The two rows that are always printed: 39 mg in tea and 59 mg in extract. */
export function occupancies({ draws = 60, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {}): readonly OccupancyRow[] {
  const bench = benchOf();
  return [rowOf(bench, 'tea-tanna', 39, draws, seed), rowOf(bench, 'extract-huestis', 59.2, draws, seed)];
}

function rowOf(bench: Bench, product: AxisProduct, mitragynineMg: number, draws: number, seed: number): OccupancyRow {
  const held = (valueOf: ValueOf) => heldAt(bench, product, mitragynineMg, valueOf);
  const central = held(asRecorded);
  const drawn = Array.from({ length: draws }, (_, number) => held(knowledgeDraw(seed, number)));
  return {
    product,
    mitragynineMg,
    central: central.by,
    draws: endsOf(drawn.map(({ by }) => by)),
    plasmaWater: [held(corner(0.1, 77.9)).by, held(corner(0.28, 7.16)).by],
    shareOfHeld: { central: central.share, draws: endsOf(drawn.map(({ share }) => share)) },
    note: isMeasuredThroughout(product) ? '' : 'only mitragynine was measured in this product: other alkaloids would hold receptors too',
  };
}

/** Both ends of the ranges of unbound share and inhibition constant, the brain's water taken as plasma water. */
const corner = (unbound: number, constant: number): ValueOf =>
  withFixed(asRecorded, {
    [`${metabolite}/unbound-fraction`]: unbound,
    [`mu-receptor/${metabolite}-ki`]: constant,
    [`${metabolite}/brain-unbound-partition`]: 1,
    'mitragynine/brain-unbound-partition': 1,
  });

function heldAt(bench: Bench, product: AxisProduct, mg: number, valueOf: ValueOf): { readonly by: number; readonly share: number } {
  const curves = curvesAfter(bench, product, mg, hours, valueOf);
  if (curves === null) return { by: Number.NaN, share: Number.NaN };
  const { value: by, index } = peakOf(curves, bench.story.muOccupancy[metabolite]);
  const any = curves[bench.story.muOccupancyByAny]?.[index] ?? Number.NaN;
  return { by, share: by / any };
}

function endsOf(values: readonly number[]): Ends {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  return [quantile(sorted, 0.05), quantile(sorted, 0.95)];
}
