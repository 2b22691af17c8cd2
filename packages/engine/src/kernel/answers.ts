import type { Batch } from './batch.js';
import { failure, outcomeCodes, success } from './outcome.js';
import type { Outcome } from './outcome.js';

/** Rows of outputs, end states and how it ended, for every person of a batch; flat, so that workers can hand them over. */
export interface Answers {
  /** persons x requested x outputCount; NaN where a failed person never came. */
  readonly rows: Float64Array;
  /** persons x stateCount. */
  readonly finalStates: Float64Array;
  /** Index into `outcomeCodes` per person; 255 where nobody has run yet. */
  readonly codes: Uint8Array;
  /** How far each person came. */
  readonly times: Float64Array;
  /** persons x 4: steps, rejected, rates, factorizations. */
  readonly counts: Float64Array;
}

/** The code of a person whom no driver has run yet. */
const notRun = 255;
/** Steps, refused steps, rate evaluations and factorizations stand side by side in `counts`. */
export const countsPerPerson = 4;

/** Room for the answers of a batch, rows as persons x requested x outputs; NaN until a driver has written, so that nothing unanswered looks like zero. */
export function emptyAnswers(batch: Pick<Batch, 'persons' | 'requested'>, stateCount: number, outputCount: number): Answers {
  return {
    rows: new Float64Array(batch.persons * batch.requested.length * outputCount).fill(Number.NaN),
    finalStates: new Float64Array(batch.persons * stateCount).fill(Number.NaN),
    codes: new Uint8Array(batch.persons).fill(notRun),
    times: new Float64Array(batch.persons).fill(Number.NaN),
    counts: new Float64Array(batch.persons * countsPerPerson),
  };
}

/** How one person's run ended, in words. Throws RangeError for a person who has not run. */
export function outcomeOf(answers: Answers, person: number): Outcome {
  const code = outcomeCodes[answers.codes[person]];
  if (code === undefined) throw new RangeError(`person ${person} has not run`);
  const [steps, rejected, rates, factorizations] = answers.counts.subarray(person * countsPerPerson, (person + 1) * countsPerPerson);
  const counts = { steps, rejected, rates, factorizations };
  return code === 'done' ? success(answers.times[person], counts) : failure(code, answers.times[person], counts);
}
