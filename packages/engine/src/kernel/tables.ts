import type { Table } from './code.js';
import { countsPerPerson } from './answers.js';
import type { Answers } from './answers.js';
import type { Batch } from './batch.js';
import type { Span } from './driver.js';
import { queue, setting } from './layout.js';
import type { Sizes } from './layout.js';
import { codeNumber } from './outcome.js';

/** What a table may be where a program is read with numbers. */
export type Numbers = Float64Array | Int32Array | Uint8Array;

/** The arrays a program reaches. */
export type Tables = Readonly<Record<Table, Numbers>>;

/** What a program is handed and, but for the queue, only reads. */
export const givenTables = [
  'settings',
  'queue',
  'parameters',
  'initial',
  'tolerances',
  'momentStarts',
  'momentTimes',
  'momentKinds',
  'momentTargets',
  'momentValues',
  'requested',
  'requestedBefore',
] as const satisfies readonly Table[];
/** Room that a driver keeps for itself: what lanes remember of the past. */
export const ownTables = ['history'] as const satisfies readonly Table[];
/** What a program writes for whoever asked. */
export const answerTables = ['rows', 'finalStates', 'codes', 'times', 'counts', 'answered'] as const satisfies readonly Table[];

export type GivenTables = Readonly<Record<(typeof givenTables)[number], Numbers>>;
export type AnswerTables = Readonly<Record<(typeof answerTables)[number], Numbers>>;

/** What is given to the persons of a span. Moments are counted within the whole batch: see `momentStarts`. */
export function givenTo({ states, parameters, outputs }: Sizes, batch: Batch, { first, end }: Span): GivenTables {
  const { moments } = batch;
  const [firstMoment, endMoment] = [moments.starts[first], moments.starts[end]];
  return {
    settings: settingsOf(batch, (end - first) * batch.requested.length * outputs),
    queue: Float64Array.from({ length: 2 }, (_, place) => (place === queue.end ? end - first : 0)),
    parameters: batch.parameters.subarray(first * parameters, end * parameters),
    initial: batch.initial.subarray(first * states, end * states),
    tolerances: batch.absoluteTolerances,
    momentStarts: moments.starts.subarray(first, end + 1).map((start) => start - firstMoment),
    momentTimes: moments.times.subarray(firstMoment, endMoment),
    momentKinds: moments.kinds.subarray(firstMoment, endMoment),
    momentTargets: moments.targets.subarray(firstMoment, endMoment),
    momentValues: moments.values.subarray(firstMoment, endMoment),
    requested: batch.requested,
    requestedBefore: batch.requestedBefore,
  };
}

/** Where the answers of a span go: views of the answers themselves, and a count of rows answered per person. */
export function answersTo({ states, outputs }: Sizes, requests: number, answers: Answers, { first, end }: Span): AnswerTables {
  return {
    rows: answers.rows.subarray(first * requests * outputs, end * requests * outputs),
    finalStates: answers.finalStates.subarray(first * states, end * states),
    codes: answers.codes.subarray(first, end),
    times: answers.times.subarray(first, end),
    counts: answers.counts.subarray(first * countsPerPerson, end * countsPerPerson),
    answered: new Float64Array(end - first),
  };
}

/** Rows that a person who failed never came to are NaN, whatever the array held before. */
export function blankUnanswered({ outputs }: Sizes, requests: number, tables: AnswerTables): void {
  const width = requests * outputs;
  tables.codes.forEach((code, person) => {
    if (code !== codeNumber('done')) tables.rows.fill(Number.NaN, person * width + tables.answered[person] * outputs, (person + 1) * width);
  });
}

function settingsOf(batch: Batch, spareRow: number): Float64Array {
  const settings = new Float64Array(Object.keys(setting).length);
  settings[setting.start] = batch.start;
  settings[setting.end] = batch.end;
  settings[setting.relative] = batch.relativeTolerance;
  settings[setting.maxSteps] = batch.maxSteps;
  settings[setting.fixedStep] = batch.fixedStep;
  settings[setting.requests] = batch.requested.length;
  settings[setting.spareRow] = spareRow;
  return settings;
}
