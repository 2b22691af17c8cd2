import { efficaciesSideBySide } from '@speciosa/trials';
import type { EfficaciesSideBySide } from '@speciosa/trials';
import type { Steps } from '../questions.js';

export type Efficacies = EfficaciesSideBySide;

const occupancies = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.92, 0.94, 0.96, 0.98, 1];

/** What a whole resting body breathes under partial agonists, three efficacies, in a person who never used opioids. */
export function* efficacies(): Steps<Efficacies> {
  yield { done: 0, total: 1 };
  return efficaciesSideBySide(occupancies);
}
