import type { Matrix, Report } from 'speciosa';

/** A column over the hours of a report. */
export interface CurveColumn {
  readonly name: string;
  readonly unit: string;
  readonly matrix: Matrix;
  readonly timeHours: readonly number[];
  readonly values: readonly number[];
}

const shares = ['p5', 'p25', 'p75', 'p95'] as const;

/** Every curve of a report and the quantiles of what is not known round it; an extrapolation has these alone. */
export function curveColumns({ series, bands = [], extrapolation }: Report): readonly CurveColumn[] {
  const ranged = [...bands, ...(extrapolation?.bands ?? [])].flatMap((band) =>
    shares.map((share) => ({ ...band, name: `${band.name}: ${share.slice(1)} % of draws`, values: band[share] })),
  );
  return [...series, ...ranged];
}
