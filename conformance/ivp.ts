import path from 'node:path';
import { compiledDriver } from '@speciosa/engine/compile';
import { emptyAnswers, outcomeOf } from '@speciosa/engine/kernel';
import { tsit5 } from '@speciosa/engine/method';
import { assemble, constant, part, times } from '@speciosa/engine/model';
import type { Model } from '@speciosa/engine/model';
import { bind, binderOf } from '@speciosa/engine/study';
import { judged } from './case.js';
import { delays } from './delays.js';
import type { Case, Collection } from './case.js';
import { groupBy, numberIn, readCsv } from './csv.js';
import type { Row } from './csv.js';
import { problemsOf } from './ivp-problems.js';
import type { Problem } from './ivp-problems.js';

export const ivp: Collection = {
  name: 'ivp',
  folder: 'ivp',
  passLine:
    'digits right at the end (scd) at rtol 1e-6 / 1e-8: 4 / 5.5 stiff, 2.5 / 5.5 pleiades; error is the digits asked over the digits found. With delays: the exact table within 1e-6; rtol 1e-6 / 1e-8 within 4 / 5.5 digits of 1e-10',
  run: function* (folder) {
    const initial = groupBy(readCsv(path.join(folder, 'initial.csv')), 'problem');
    const reference = groupBy(readCsv(path.join(folder, 'reference.csv')), 'problem');
    const problems = problemsOf(readCsv(path.join(folder, 'pollu-rates.csv')));
    for (const [name, problem] of Object.entries(problems)) {
      const starts = (initial.get(name) ?? []).map((row) => numberIn(row, 'value'));
      yield* twice(name, problem, starts, reference.get(name) ?? []);
    }
    yield* delays();
  },
};

const perHour = constant(1, '1/h');

/** The equations have no units; an hour stands for their unit of time. */
function modelOf(name: string, { rates }: Problem, starts: readonly number[]): Model {
  const words = part(name, ({ state, change, output }) => {
    const states = starts.map((start, at) => state(`y${at + 1}`, '', { starts: start, role: 'signal' }));
    rates(states).forEach((rate, at) => {
      const of = states[at];
      if (of !== undefined) change(`y${at + 1} moves`, { of, rate: times(perHour, rate) });
    });
    states.forEach((state_, at) => output(`value of y${at + 1}`, { unit: '', is: times(1, state_) }));
  });
  const assembled = assemble({ name, parts: [words], joins: [] });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('\n'));
  return assembled.model;
}

function* twice(name: string, problem: Problem, starts: readonly number[], reference: readonly Row[]): Iterable<Case> {
  const model = modelOf(name, problem, starts);
  const driver = compiledDriver(model, problem.stiff ? {} : { method: tsit5 });
  for (const [relativeTolerance, share, asked] of [
    [1e-6, 1, problem.stiff ? 4 : 2.5],
    [1e-8, 0.01, 5.5],
  ] as const) {
    const end = Number(reference[0]?.['t_end']);
    const { batch } = bind(binderOf(model), {
      regimen: { doses: [] },
      end,
      requested: [end],
      relativeTolerance,
      absoluteTolerance: problem.absoluteTolerance * share,
      maxSteps: 1_000_000,
    });
    const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
    driver.run(batch, answers);
    yield verdict(
      `${name} at rtol ${relativeTolerance}`,
      answers.rows,
      reference,
      asked,
      `${outcomeOf(answers, 0).code}, ${outcomeOf(answers, 0).counts.rates} rate evaluations`,
    );
  }
}

/** scd = -log10 max_i |y_i - ref_i| / |ref_i|. */
function verdict(name: string, found: Float64Array, reference: readonly Row[], asked: number, how: string): Case {
  const off = Math.max(
    ...reference.map((row, at) => Math.abs((found[at] ?? Number.NaN) - numberIn(row, 'value')) / Math.abs(numberIn(row, 'value'))),
  );
  const digits = -Math.log10(off);
  const kept = name.startsWith('rober') ? Math.abs(found.reduce((sum, value) => sum + value, 0) - 1) : 0;
  const conserved = kept <= 1e-10;
  const error = digits > 0 && conserved ? asked / digits : Number.POSITIVE_INFINITY;
  return judged(name, error, `${digits.toFixed(1)} digits, ${how}${conserved ? '' : `; y1 + y2 + y3 is off by ${kept}`}`);
}
