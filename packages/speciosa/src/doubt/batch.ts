import { emptyAnswers } from '@speciosa/engine/kernel';
import type { Batch, Moments } from '@speciosa/engine/kernel';
import { bind } from '@speciosa/engine/study';
import type { Prepared, Question } from '@speciosa/engine/study';

/** What one draw of a run gave: curves by path of output, in the unit of the output; null when it failed. */
export type Drawn = Readonly<Record<string, Float64Array>> | null;

/**
 * Runs one person as many questions ask, all in one batch: the questions differ in numbers and doses, never in
 * times and tolerances. Steady states are not asked for here.
 */
export function runTogether({ binder, driver, model }: Prepared, questions: readonly Question[]): readonly Drawn[] {
  const bound = questions.map((question) => bind(binder, question));
  const batch = joined(bound.map((one) => one.batch));
  if (batch === null) return [];
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  const [rows, width] = [batch.requested.length, model.outputs.length];
  const { outputFactors } = binder.places;
  const column = (person: number, at: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => (answers.rows[(person * rows + row) * width + at] ?? Number.NaN) / (outputFactors[at] ?? 1));
  return questions.map((_, person) => {
    const columns = model.outputs.map(({ path }, at) => [path, column(person, at)] as const);
    const isWhole = bound[person]?.refused.length === 0 && columns.every(([, values]) => values.every(Number.isFinite));
    return isWhole ? Object.fromEntries(columns) : null;
  });
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
    kinds: Uint8Array.from(each.flatMap(({ kinds }) => [...kinds])),
    targets: Int32Array.from(each.flatMap(({ targets }) => [...targets])),
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
