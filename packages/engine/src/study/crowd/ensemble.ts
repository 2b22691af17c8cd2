import type { Binder, Question } from '../question/index.js';
import { planOf } from './plan.js';
import type { EnsembleOptions, EnsembleResult } from './terms.js';
import { UnderWay } from './under-way.js';

/**
 * Runs all people of a question over the workers it is handed, in pieces of 128 by index, summed in blocks of 1,024.
 * Nothing of a person is kept but counts, block sums and what `columns` asks for. The result is the same bytes for any
 * number of workers, in whatever order their pieces come back. A worker that is lost loses the piece it held, by name;
 * the others go on. Throws RangeError for a request that means nothing.
 */
export function runEnsemble(binder: Binder, question: Question, options: EnsembleOptions): Promise<EnsembleResult> {
  const plan = planOf(binder, question, options);
  return new Promise((resolve, reject) => {
    new UnderWay({ binder, question, options, plan }, resolve, reject).begin();
  });
}
