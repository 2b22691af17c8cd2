import { emptyAnswers } from '@speciosa/engine/kernel';
import type { Batch, Moments } from '@speciosa/engine/kernel';
import { bind } from '@speciosa/engine/study';
import type { Prepared, Question } from '@speciosa/engine/study';

/** What one draw of a run gave: curves by path of output, in the unit of the output; null when it failed. */
export type Drawn = Readonly<Record<string, Float64Array>> | null;

/**
 * Runs one person as many questions ask, all in one batch: the questions differ in numbers and doses, never in
 * times and tolerances. Steady states are not asked for here.
 * @param paths the outputs that are wanted; to copy the others would cost more than to integrate them
 */
export function runTogether(
  { binder, driver, model }: Prepared,
  questions: readonly Question[],
  paths: readonly string[],
): readonly Drawn[] {
  const bound = questions.map((question) => bind(binder, question));
  const batch = joined(bound.map((one) => one.batch));
  if (batch === null) return [];
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  const places = paths.map((path) => ({ path, at: model.outputs.findIndex((output) => output.path === path) }));
  const read = reader(answers.rows, { rows: batch.requested.length, width: model.outputs.length, factors: binder.places.outputFactors });
  return questions.map((_, person) => {
    const columns = places.map(({ path, at }) => [path, read(person, at)] as const);
    const isWhole = bound[person]?.refused.length === 0 && columns.every(([, values]) => values.every(Number.isFinite));
    return isWhole ? Object.fromEntries(columns) : null;
  });
}

interface Layout {
  readonly rows: number;
  readonly width: number;
  readonly factors: ArrayLike<number>;
}

/** Reads one output of one person out of the answers, in the unit of the output. */
function reader(values: Float64Array, { rows, width, factors }: Layout): (person: number, output: number) => Float64Array {
  return (person, output) => {
    const found = new Float64Array(rows);
    const factor = factors[output] ?? Number.NaN;
    for (let row = 0, from = person * rows * width + output; row < rows; row += 1, from += width)
      found[row] = (values[from] ?? Number.NaN) / factor;
    return found;
  };
}

/** Batches of one person each as one batch; null for none. */
function joined(batches: readonly Batch[]): Batch | null {
  const [first] = batches;
  if (first === undefined) return null;
  return {
    ...first,
    persons: batches.length,
    parameters: whole(batches.map(({ parameters }) => parameters)),
    initial: whole(batches.map(({ initial }) => initial)),
    moments: momentsOf(batches.map(({ moments }) => moments)),
  };
}

function momentsOf(each: readonly Moments[]): Moments {
  const starts = new Int32Array(each.length + 1);
  each.forEach(({ times }, person) => (starts[person + 1] = (starts[person] ?? 0) + times.length));
  return {
    starts,
    times: whole(each.map(({ times }) => times)),
    kinds: Uint8Array.from(each.flatMap(({ kinds }) => Array.from(kinds))),
    targets: Int32Array.from(each.flatMap(({ targets }) => Array.from(targets))),
    values: whole(each.map(({ values }) => values)),
  };
}

function whole(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
