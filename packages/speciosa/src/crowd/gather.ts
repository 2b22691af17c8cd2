import { mergeTallies, quantileOf, tally } from '@speciosa/engine/table';
import type { Tally } from '@speciosa/engine/table';
import type { ColumnBlock } from '@speciosa/engine/study';
import type { Quantiles } from './report.js';

/** Tallies of every person's measures as blocks of people come in, in order of persons. */
export class MeasureTallies {
  private readonly width: number;
  private tallies: readonly Tally[];

  /** `width` measures a person. */
  constructor(width: number) {
    this.width = width;
    this.tallies = Array.from({ length: width }, () => tally(new Float64Array(0)));
  }

  /** Adds a block: persons x measures, NaN for those who failed, who are in no tally. */
  add({ first, persons, values }: ColumnBlock): void {
    this.tallies = this.tallies.map((known, measure) => {
      const column = Float64Array.from({ length: persons }, (_, person) => values[person * this.width + measure] ?? Number.NaN);
      return mergeTallies(
        known,
        tally(
          column.filter((value) => !Number.isNaN(value)),
          first,
        ),
      );
    });
  }

  at(measure: number): Tally {
    const found = this.tallies[measure];
    if (found === undefined) throw new RangeError(`expected one of ${this.width} measures, found ${measure}`);
    return found;
  }
}

/** The five quantiles of a tally whose values are `factor` times those wanted. */
export function quantilesOf({ histogram }: Tally, factor = 1): Quantiles {
  const at = (share: number): number => quantileOf(histogram, share) / factor;
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
