import { fact } from '@speciosa/evidence';
import { efficacies, leafSaysNothing } from '@speciosa/kratom';
import { benchOf } from './bench.js';
import type { Held } from './bench.js';

/** What a whole body breathes under partial agonists, efficacies side by side; L/min. */
export interface EfficaciesSideBySide {
  readonly occupancies: readonly number[];
  readonly columns: readonly {
    readonly efficacy: 'assay' | 'partial' | 'full';
    readonly value: number;
    readonly ventilation: readonly number[];
  }[];
  /** Without a drug. */
  readonly rest: number;
  readonly caution: string;
}

/** 0.41, 0.79 and 1, never one alone, with the sentence that leaf says nothing of concentrated products. */
export function efficaciesSideBySide(occupancies: readonly number[], held: Held = {}): EfficaciesSideBySide {
  const body = benchOf(held);
  const columns = (['assay', 'partial', 'full'] as const).map((efficacy) => {
    const { value } = fact(efficacies[efficacy]);
    return { efficacy, value, ventilation: occupancies.map((occupancy) => body({ activation: value * occupancy })) };
  });
  return Object.freeze({ occupancies, columns, rest: body({ activation: 0 }), caution: leafSaysNothing });
}
