import type { Answers } from './answers.js';
import type { Batch } from './batch.js';
import type { Span } from './driver.js';
import type { Sizes } from './layout.js';
import { codeNumber } from './outcome.js';

/** Throws RangeError, naming the culprits, when a batch or its answers do not fit the model. The numbers inside are not judged here. */
export function checkFit({ states, parameters, outputs }: Sizes, batch: Batch, answers: Answers, { first, end }: Span): void {
  const requests = batch.requested.length;
  expectLength('parameters', batch.parameters, batch.persons * parameters);
  expectLength('initial', batch.initial, batch.persons * states);
  expectLength('absoluteTolerances', batch.absoluteTolerances, states);
  expectLength('momentStarts', batch.moments.starts, batch.persons + 1);
  expectLength('requestedBefore', batch.requestedBefore, requests);
  expectLength('rows', answers.rows, batch.persons * requests * outputs);
  expectLength('finalStates', answers.finalStates, batch.persons * states);
  expectLength('codes', answers.codes, batch.persons);
  if (!(first >= 0 && first <= end && end <= batch.persons))
    throw new RangeError(`expected persons between 0 and ${batch.persons}, found ${first} to ${end}`);
  if (!(batch.start < batch.end)) throw new RangeError(`expected a start before the end, found ${batch.start} and ${batch.end}`);
  expectWithin('moments', batch.moments.times, batch);
  expectWithin('requested', batch.requested, batch);
}

/** Relative tolerances below these cannot be met: some ten units in the last place of a step. */
const leastTolerance = { f64: 1e-14, f32: 3e-6 } as const;

/** True, and everybody of the span told so, when the numbers of this format cannot meet the tolerance asked for. */
export function refuseTolerance(
  format: keyof typeof leastTolerance,
  sizes: Sizes,
  batch: Batch,
  answers: Answers,
  { first, end }: Span,
): boolean {
  if (batch.fixedStep > 0 || batch.relativeTolerance >= leastTolerance[format]) return false;
  const width = batch.requested.length * sizes.outputs;
  answers.codes.fill(codeNumber('tolerance-too-small'), first, end);
  answers.times.fill(batch.start, first, end);
  answers.rows.fill(Number.NaN, first * width, end * width);
  return true;
}

function expectLength(name: string, found: ArrayLike<number>, expected: number): void {
  if (found.length !== expected) throw new RangeError(`expected ${expected} numbers in ${name}, found ${found.length}`);
}

function expectWithin(name: string, times: Float64Array, { start, end }: Batch): void {
  const stray = times.find((time) => !(time >= start && time <= end));
  if (stray !== undefined) throw new RangeError(`expected ${name} between ${start} and ${end}, found ${stray}`);
}
