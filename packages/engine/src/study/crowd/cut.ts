import type { Batch, Driver } from '../../kernel/index.js';

/** Persons first .. end - 1 of a batch as a batch of their own; the numbers are shared, not copied. */
export function cutBatch(batch: Batch, { stateCount, parameterCount }: Driver, first: number, end: number): Batch {
  const { moments } = batch;
  const [from, to] = [moments.starts[first], moments.starts[end]];
  return {
    ...batch,
    persons: end - first,
    parameters: batch.parameters.subarray(first * parameterCount, end * parameterCount),
    initial: batch.initial.subarray(first * stateCount, end * stateCount),
    moments: {
      starts: moments.starts.slice(first, end + 1).map((start) => start - from),
      times: moments.times.subarray(from, to),
      kinds: moments.kinds.subarray(from, to),
      targets: moments.targets.subarray(from, to),
      values: moments.values.subarray(from, to),
    },
  };
}
