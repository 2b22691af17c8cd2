import { readFileSync } from 'node:fs';

/** Trajectories of every state: [person][output][state]. */
export interface Trajectories {
  readonly values: Float64Array;
  readonly people: number;
  readonly outputs: number;
  readonly states: number;
}

export interface ErrorSummary {
  readonly max: number;
  /** The error of the person in the middle. */
  readonly median: number;
}

/** Below this share of its own largest value a state is judged by that share. */
const floorShare = 1e-3;

/**
 * The largest error of each person over outputs and states:
 *
 *   |y - ref| / max(|ref|, 1e-3 max_t |ref|)
 *
 * The place where the dose waits is left out: it falls through every floor within hours. The first
 * row is left out too, since it is given. What is not a number counts as infinitely wrong.
 */
export function errorsOf(found: Trajectories, reference: Trajectories, leftOut: number): Float64Array {
  if (found.values.length !== reference.values.length)
    throw new RangeError(`expected ${reference.values.length} values to compare, found ${found.values.length}`);
  return Float64Array.from({ length: reference.people }, (_, person) => errorOfPerson(found, reference, person, leftOut));
}

function errorOfPerson(
  { values }: Trajectories,
  { values: reference, outputs, states }: Trajectories,
  person: number,
  leftOut: number,
): number {
  const at = (output: number, state: number): number => (person * outputs + output) * states + state;
  let worst = 0;
  for (let state = 0; state < states; state += 1) {
    if (state === leftOut) continue;
    let largest = 0;
    for (let output = 0; output < outputs; output += 1) largest = Math.max(largest, Math.abs(reference[at(output, state)] ?? Number.NaN));
    for (let output = 1; output < outputs; output += 1) {
      const truth = reference[at(output, state)] ?? Number.NaN;
      const error = Math.abs((values[at(output, state)] ?? Number.NaN) - truth) / Math.max(Math.abs(truth), floorShare * largest);
      worst = error <= worst ? worst : Number.isNaN(error) ? Infinity : error;
    }
  }
  return worst;
}

export function summary(errors: Float64Array): ErrorSummary {
  const sorted = Float64Array.from(errors).sort();
  return { max: sorted[sorted.length - 1] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN };
}

/** Reads what a tool wrote. Throws RangeError when the file is of another size. */
export function readTrajectories(file: string, people: number, outputs: number, states: number): Trajectories {
  const bytes = readFileSync(file);
  if (bytes.byteLength !== people * outputs * states * 8)
    throw new RangeError(`expected ${people * outputs * states} doubles in ${file}, found ${bytes.byteLength / 8}`);
  const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { values, people, outputs, states };
}
