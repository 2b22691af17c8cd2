import { coherent, quantity } from '@speciosa/engine/quantity';
import { prepare } from '@speciosa/engine/study';
import type { Dose, Prepared, Question } from '@speciosa/engine/study';
import type { Driver } from '@speciosa/engine/kernel';
import { asRecorded, product, structures } from '@speciosa/kratom';
import type { StructureName } from '@speciosa/kratom';
import { population } from '@speciosa/people';

/** The two rival models of kratom in the body. */
export const structureNames = ['a', 'b'] as const satisfies readonly StructureName[];

/** Hours that a cup of tea is followed for here. */
export const teaHours = 72;

export interface Tea {
  readonly prepared: Prepared;
  readonly doses: readonly Dose[];
  /** What is asked of so many people; of nobody in particular for 0: one typical adult. */
  question(people: number, relativeTolerance: number, everyHours: number): Question;
}

/** Two grams of leaf as tea in one structure, compiled. */
export function tea(structure: StructureName, driver?: (model: Prepared['model']) => Driver): Tea {
  const { story, doses } = structures[structure].tell();
  const cup = { product: product('tea-tanna'), mass: quantity(2, 'g'), of: 'product', atHours: 0, everyHours: null, times: 1 } as const;
  const swallowed = doses([cup], asRecorded);
  return {
    doses: swallowed,
    prepared: prepare(story.model, driver === undefined ? {} : { driver }),
    question: (people, relativeTolerance, everyHours) => ({
      regimen: { doses: swallowed },
      people: { count: Math.max(1, people), columns: people > 0 && structure === 'a' ? spread(story.model, people) : {} },
      end: teaHours,
      requested: Array.from({ length: teaHours / everyHours + 1 }, (_, row) => row * everyHours),
      relativeTolerance,
      absoluteTolerance: relativeTolerance,
    }),
  };
}

/** People as they differ in structure (a); how they differ in structure (b) nobody has measured, so there they are alike. */
function spread({ parameters }: Prepared['model'], count: number): Readonly<Record<string, Float64Array>> {
  const { columns } = population(count, 1);
  const reached = columns.flatMap(({ name, unit, values }) => {
    const factor = coherent(quantity(1, unit));
    return parameters
      .filter(({ given }) => given.id === name)
      .map(({ path }) => [path, Float64Array.from(values, (value) => value * factor)] as const);
  });
  return Object.fromEntries(reached);
}
