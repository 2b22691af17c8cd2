import type { Table } from './code.js';
import { countsPerPerson, notRun } from './answers.js';
import type { Answers } from './answers.js';
import type { Batch } from './batch.js';
import type { Span } from './driver.js';
import { queue, setting } from './layout.js';
import type { Sizes } from './layout.js';

/** The arrays a program reaches, all doubles. Persons are counted from the first of the span. */
export type Tables = Readonly<Record<Table, Float64Array>>;

/** Lays a span of a batch out as tables. */
export function tablesOf({ states, parameters, outputs }: Sizes, batch: Batch, { first, end }: Span): Tables {
  const persons = end - first;
  const { moments, requested } = batch;
  const [firstMoment, endMoment] = [moments.starts[first], moments.starts[end]];
  return {
    settings: settingsOf(batch),
    queue: Float64Array.from({ length: 2 }, (_, place) => (place === queue.end ? persons : 0)),
    parameters: batch.parameters.subarray(first * parameters, end * parameters),
    initial: batch.initial.subarray(first * states, end * states),
    tolerances: batch.absoluteTolerances,
    momentStarts: Float64Array.from(moments.starts.subarray(first, end + 1), (start) => start - firstMoment),
    momentTimes: moments.times.subarray(firstMoment, endMoment),
    momentKinds: Float64Array.from(moments.kinds.subarray(firstMoment, endMoment)),
    momentTargets: Float64Array.from(moments.targets.subarray(firstMoment, endMoment)),
    momentValues: moments.values.subarray(firstMoment, endMoment),
    requested,
    requestedBefore: Float64Array.from(batch.requestedBefore),
    rows: new Float64Array(persons * requested.length * outputs).fill(Number.NaN),
    finalStates: new Float64Array(persons * states).fill(Number.NaN),
    codes: new Float64Array(persons).fill(notRun),
    times: new Float64Array(persons).fill(Number.NaN),
    counts: new Float64Array(persons * countsPerPerson),
  };
}

function settingsOf(batch: Batch): Float64Array {
  const settings = new Float64Array(Object.keys(setting).length);
  settings[setting.start] = batch.start;
  settings[setting.end] = batch.end;
  settings[setting.relative] = batch.relativeTolerance;
  settings[setting.maxSteps] = batch.maxSteps;
  settings[setting.fixedStep] = batch.fixedStep;
  settings[setting.requests] = batch.requested.length;
  return settings;
}

/** Hands the filled tables of a span over to the answers. */
export function answersFrom(tables: Tables, { states, outputs }: Sizes, requests: number, { first }: Span, answers: Answers): void {
  answers.rows.set(tables.rows, first * requests * outputs);
  answers.finalStates.set(tables.finalStates, first * states);
  answers.codes.set(tables.codes, first);
  answers.times.set(tables.times, first);
  answers.counts.set(tables.counts, first * countsPerPerson);
}
