import { compile, compiledDriver } from '@speciosa/engine/compile';
import { countsPerPerson, emptyAnswers } from '@speciosa/engine/kernel';
import type { Answers } from '@speciosa/engine/kernel';
import { plainDriver } from '@speciosa/engine/solve';
import { describe, expect, it } from 'vitest';
import { errorsOf, summary } from '../measure/error.js';
import type { Trajectories } from '../measure/error.js';
import { accuracy, batchOf } from './batch.js';
import { golden } from './golden.js';
import { doseState, k28 } from './model.js';
import { regimenNames, regimens } from './regimens.js';
import type { RegimenName } from './regimens.js';
import { spots } from './spots.js';

const states = k28.states.length;
const driver = compiledDriver(k28, { lanes: 2, format: 'f64', inflow: false });

function run(regimen: RegimenName, people: number, relative: number, by = driver): Answers {
  const batch = batchOf(regimens[regimen], people, accuracy(relative));
  const answers = emptyAnswers(batch, states, states);
  by.run(batch, answers);
  return answers;
}

const total = ({ counts }: Answers, column: number): number =>
  counts.reduce((sum, count, at) => (at % countsPerPerson === column ? sum + count : sum), 0);

const trajectories = ({ rows }: Answers, regimen: RegimenName, people: number): Trajectories => ({
  values: rows,
  people,
  outputs: regimens[regimen].outputHours.length,
  states,
});

const sameBytes = (a: Float64Array, b: Float64Array): boolean => Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;

/** Against CVODE's spots, by the error of `errorsOf`: a few rows only, but scaled by the largest of all rows. */
function errorAtSpots({ rows }: Answers, regimen: RegimenName): number {
  const { outputs, largest, values } = spots()[regimen];
  const width = regimens[regimen].outputHours.length;
  const errors = values.flatMap((person, who) =>
    person.flatMap((row, place) =>
      row.map((truth, state) => {
        if (state === doseState) return 0;
        return (
          Math.abs(rows[(who * width + outputs[place]!) * states + state]! - truth) /
          Math.max(Math.abs(truth), 1e-3 * largest[who]![state]!)
        );
      }),
    ),
  );
  return Math.max(...errors);
}

describe.each(regimenNames)('K28 under regimen %s', (regimen) => {
  const { people } = golden[regimen];
  const answers = run(regimen, people, 1e-6);

  it('takes the steps it always took', () => {
    const { steps, rejected, rates, factorizations } = golden[regimen];
    const found = { steps: total(answers, 0), rejected: total(answers, 1), rates: total(answers, 2), factorizations: total(answers, 3) };
    expect(found).toEqual({ steps, rejected, rates, factorizations });
  });

  it('errs as it always did at rtol 1e-6, and no more than 1e-5', () => {
    const reference = trajectories(run(regimen, people, 1e-11), regimen, people);
    const { max } = summary(errorsOf(trajectories(answers, regimen, people), reference, doseState));
    expect(max).toBeLessThanOrEqual(1e-5);
    expect(max.toExponential(2)).toBe(golden[regimen].error);
  });

  it('meets CVODE at rtol 1e-12 within 2e-9 when asked for 1e-11', () => {
    expect(errorAtSpots(run(regimen, spots()[regimen].values.length, 1e-11), regimen)).toBeLessThan(2e-9);
  });

  it('stays within 1e-5 of CVODE at rtol 1e-6', () => {
    expect(errorAtSpots(run(regimen, spots()[regimen].values.length, 1e-6), regimen)).toBeLessThan(1e-5);
  });
});

describe('K28 on other drivers', () => {
  it('gives the same bytes one person at a time', () => {
    const alone = run('i', 5, 1e-6, compiledDriver(k28, { lanes: 1, format: 'f64', inflow: false }));
    expect(sameBytes(alone.rows, run('i', 5, 1e-6).rows)).toBe(true);
  });

  it('gives the same bytes when read plainly', () => {
    const plain = run('i', 2, 1e-6, plainDriver(k28, { inflow: false }));
    expect(sameBytes(plain.rows, run('i', 2, 1e-6).rows)).toBe(true);
  });

  it('errs in single precision as it always did, and no more than 1e-4', () => {
    const { people, relative, error } = golden.preview;
    const preview = run('i', people, relative, compiledDriver(k28, { lanes: 4, format: 'f32', inflow: false }));
    const reference = trajectories(run('i', people, 1e-10), 'i', people);
    const { max } = summary(errorsOf(trajectories(preview, 'i', people), reference, doseState));
    expect(max).toBeLessThanOrEqual(1e-4);
    expect(max.toExponential(2)).toBe(error);
  });
});

describe('the module of K28', () => {
  it.each(Object.keys(golden.moduleBytes) as (keyof typeof golden.moduleBytes)[])('is as long as it was: %s', (shape) => {
    const [lanes, format] = ({ f64x1: [1, 'f64'], f64x2: [2, 'f64'], f64x4: [4, 'f64'], f32x4: [4, 'f32'] } as const)[shape];
    expect(compile(k28, { lanes, format, inflow: false }).bytes.length).toBe(golden.moduleBytes[shape]);
  });
});
