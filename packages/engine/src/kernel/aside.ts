import type { Answers } from './answers.js';
import { momentKinds } from './batch.js';
import type { Batch } from './batch.js';
import type { Span } from './driver.js';
import type { Kernel } from './kernel.js';
import { codeNumber } from './outcome.js';

/**
 * The two answers that no step holds: the value at the start just before the moments of the start,
 * and the value at the end after the moments of the end. Both drivers ask for them here.
 */
export function answerAside(kernel: Kernel, batch: Batch, answers: Answers, { first, end }: Span): void {
  batch.requested.forEach((time, request) => {
    // Asked of every row, the moments of a thousand doses would cost more than the steps.
    if (time !== batch.start && time !== batch.end) return;
    const before = batch.requestedBefore[request] === 1;
    for (let person = first; person < end; person += 1) {
      const struck = momentsAt(batch, person, time);
      if (struck && time === batch.start && before) write(kernel, batch, answers, person, request, initialOf(kernel, batch, person));
      if (struck && time === batch.end && !before && answers.codes[person] === codeNumber('done'))
        write(kernel, batch, answers, person, request, endOf(kernel, batch, answers, person));
    }
  });
}

interface Standing {
  readonly states: Float64Array;
  readonly parameters: Float64Array;
}

function momentsAt({ moments }: Batch, person: number, time: number): boolean {
  for (let row = moments.starts[person]; row < moments.starts[person + 1]; row += 1) if (moments.times[row] === time) return true;
  return false;
}

const initialOf = ({ sizes: { states: stateCount, parameters: parameterCount } }: Kernel, batch: Batch, person: number): Standing => ({
  states: batch.initial.subarray(person * stateCount, (person + 1) * stateCount),
  parameters: batch.parameters.subarray(person * parameterCount, (person + 1) * parameterCount),
});

function endOf(kernel: Kernel, batch: Batch, answers: Answers, person: number): Standing {
  const { moments } = batch;
  const parameters = initialOf(kernel, batch, person).parameters.slice();
  for (let row = moments.starts[person]; row < moments.starts[person + 1]; row += 1)
    if (momentKinds[moments.kinds[row]] === 'parameter') parameters[moments.targets[row]] = moments.values[row];
  return { states: answers.finalStates.subarray(person * kernel.sizes.states, (person + 1) * kernel.sizes.states), parameters };
}

function write(
  { outputs, sizes: { outputs: outputCount } }: Kernel,
  batch: Batch,
  answers: Answers,
  person: number,
  request: number,
  { states, parameters }: Standing,
): void {
  const row = (person * batch.requested.length + request) * outputCount;
  outputs(batch.requested[request], states, parameters, answers.rows.subarray(row, row + outputCount));
}
