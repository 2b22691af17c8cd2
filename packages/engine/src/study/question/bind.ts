import type { Batch } from '../../kernel/index.js';
import type { Binder } from './binder.js';
import type { Bound } from './bound.js';
import { personsOf } from './persons.js';
import { questionDefaults } from './question.js';
import type { People, Question } from './question.js';

/**
 * Binds persons first .. end - 1 of a question (all unless said) to a batch. Every dosing rule is
 * applied here. Throws RangeError for a question that means nothing; a person whose numbers are
 * not finite, or not what their parameters allow (D27), is refused, not thrown.
 */
export function bind(binder: Binder, question: Question, span?: { readonly first: number; readonly end: number }): Bound {
  const { start = questionDefaults.start, end, people } = question;
  checkTimes(question, start);
  checkPeople(people);
  const { first, end: last } = span ?? { first: 0, end: people?.count ?? 1 };
  const numbers = parametersOf(binder, people, first, last);
  const persons = personsOf(binder, question, numbers, { first, end: last });
  return Object.freeze({
    batch: Object.freeze({
      persons: last - first,
      parameters: numbers,
      initial: persons.initial,
      moments: persons.moments,
      requested: Float64Array.from(question.requested),
      requestedBefore: Uint8Array.from(question.requested, (_, at) => (question.requestedBefore?.[at] === true ? 1 : 0)),
      start,
      end,
      ...controlsOf(binder, question),
    }),
    steady: persons.steady,
    free: binder.free,
    linear: binder.linear,
    usesTime: binder.model.usesTime,
    looksBack: binder.looksBack,
    refused: persons.refused,
  });
}

/** persons x parameters: what the model was given, and over it the columns of the people. */
function parametersOf({ given, places }: Binder, people: People | undefined, first: number, end: number): Float64Array {
  const columns = Object.entries(people?.columns ?? {}).map(([path, column]) => [places.parameterAt(path), column] as const);
  const whole = new Float64Array((end - first) * given.length);
  for (let person = first; person < end; person += 1) {
    const at = (person - first) * given.length;
    whole.set(given, at);
    for (const [place, column] of columns) whole[at + place] = column[person];
  }
  return whole;
}

function controlsOf(
  { model, places }: Binder,
  question: Question,
): Pick<Batch, 'relativeTolerance' | 'absoluteTolerances' | 'maxSteps' | 'fixedStep'> {
  const { relativeTolerance = questionDefaults.relativeTolerance, absoluteTolerance = questionDefaults.absoluteTolerance } = question;
  const { maxSteps = questionDefaults.maxSteps, fixedStep = questionDefaults.fixedStep } = question;
  const own = (path: string): number =>
    typeof absoluteTolerance === 'number' ? absoluteTolerance : (absoluteTolerance[path] ?? questionDefaults.absoluteTolerance);
  if (typeof absoluteTolerance === 'object') Object.keys(absoluteTolerance).forEach((path) => places.stateAt(path));
  const absoluteTolerances = Float64Array.from(model.states, ({ path }, at) => own(path) * places.stateFactors[at]);
  const bad = [relativeTolerance, ...absoluteTolerances].find((value) => !(value > 0 && Number.isFinite(value)));
  if (bad !== undefined) throw new RangeError(`expected tolerances above zero, found ${bad}`);
  return { relativeTolerance, absoluteTolerances, maxSteps, fixedStep };
}

function checkTimes({ end, requested, requestedBefore }: Question, start: number): void {
  if (!(start < end && Number.isFinite(end))) throw new RangeError(`expected a start before the end, found ${start} h and ${end} h`);
  const stray = requested.findIndex((time, at) => !(time >= start && time <= end) || (at > 0 && !(requested[at - 1] <= time)));
  if (stray >= 0)
    throw new RangeError(
      `expected requested times ascending from ${start} to ${end} h, found ${requested[stray]} h in place ${stray}; sort them and keep those within`,
    );
  if (requestedBefore !== undefined && requestedBefore.length !== requested.length)
    throw new RangeError(`expected as many marks "before" as requested times, found ${requestedBefore.length} and ${requested.length}`);
}

function checkPeople(people: People | undefined): void {
  if (people === undefined) return;
  if (!(Number.isInteger(people.count) && people.count >= 1)) throw new RangeError(`expected one person or more, found ${people.count}`);
  const short = Object.entries(people.columns).find(([, column]) => column.length !== people.count);
  if (short !== undefined) throw new RangeError(`expected ${people.count} values in the column ${short[0]}, found ${short[1].length}`);
}
