import { disagreements, mongar2024, tanna2023 } from '@speciosa/trials';
import type { Interactions, Steps } from '../questions.js';

/** The two studies of medicines beside kratom, and where the two structures part. */
export function* interactions({ draws }: { readonly draws: number }): Steps<Interactions> {
  const total = 3;
  const tanna = tanna2023(draws);
  yield { done: 1, total };
  const mongar = mongar2024(draws);
  yield { done: 2, total };
  return { studies: [tanna, mongar], disagreements: disagreements() };
}
