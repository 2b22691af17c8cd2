import { compiledDriver } from '../compile/index.js';
import { emptyAnswers, outcomeOf } from '../kernel/index.js';
import type { Counts } from '../kernel/index.js';
import { rodas5p, tsit5 } from '../method/index.js';
import type { Tableau } from '../method/index.js';
import type { Model } from '../model/index.js';
import { bind, binderOf } from './question/index.js';
import type { Question } from './question/index.js';

/** Which method a model was shown to want, and the counts that showed it. */
export interface MethodChoice {
  readonly method: Tableau;
  readonly stiff: boolean;
  readonly counts: { readonly explicit: Counts; readonly implicit: Counts };
}

/** A factorisation and the solves of its step weigh about as much as this many evaluations (counted on models of 3 to 40 states). */
const factorisationInRates = 6;

const weight = ({ rates, factorizations }: Counts): number => rates + factorisationInRates * factorizations;

/**
 * Shows by trial whether a model is stiff: the first person of the question runs by Tsit5 and by Rodas5P,
 * and the explicit method is chosen only if it came to the end with less work. Counts decide, never a clock,
 * so the answer is the same everywhere. The question must be one that the model can answer.
 */
export function chooseMethod(model: Model, question: Question): MethodChoice {
  const { batch } = bind(binderOf(model), question, { first: 0, end: 1 });
  const tried = (method: Tableau, maxSteps: number) => {
    const driver = compiledDriver(model, { method, lanes: 1 });
    const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
    driver.run({ ...batch, maxSteps }, answers);
    return outcomeOf(answers, 0);
  };
  const implicit = tried(rodas5p, batch.maxSteps);
  const affordable = Math.ceil(weight(implicit.counts) / tsit5.stages) + 1;
  const explicit = tried(tsit5, affordable);
  const stiff = explicit.kind === 'failure' || weight(explicit.counts) >= weight(implicit.counts);
  return Object.freeze({ method: stiff ? rodas5p : tsit5, stiff, counts: { explicit: explicit.counts, implicit: implicit.counts } });
}
