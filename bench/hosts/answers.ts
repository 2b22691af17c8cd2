import { compiledDriver } from '@speciosa/engine/compile';
import { emptyAnswers } from '@speciosa/engine/kernel';
import type { Answers, Batch, Driver } from '@speciosa/engine/kernel';
import { plainDriver } from '@speciosa/engine/solve';
import { fingerprintOfAnswers } from '@speciosa/engine/study';
import { accuracy, batchOf } from '../k28/batch.js';
import { k28 } from '../k28/model.js';
import { regimens } from '../k28/regimens.js';
import { mixed, mixedBatch } from './mixed.js';

/** What a host answers: fingerprints that must be the same everywhere. */
export interface HostAnswers {
  /** K28, 200 people, one lane. */
  readonly oneLane: string;
  /** The same, two lanes. */
  readonly twoLanes: string;
  /** The same, two pairs of lanes. */
  readonly fourLanes: string;
  /** K28, the first 20 people, compiled and plain. */
  readonly fewCompiled: string;
  readonly fewPlain: string;
  /** exp, log, pow, a delay and an event; compiled and plain. */
  readonly mixedCompiled: string;
  readonly mixedPlain: string;
}

const ran = (driver: Driver, batch: Batch): Answers => {
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  return answers;
};

/** Runs everything here and now; uses nothing of its host but WebAssembly. */
export function answerHere(): HostAnswers {
  const people = batchOf(regimens.i, 200, accuracy(1e-6));
  const few = batchOf(regimens.i, 20, accuracy(1e-6));
  const print = (driver: Driver, batch: Batch): string => fingerprintOfAnswers(ran(driver, batch));
  return {
    oneLane: print(compiledDriver(k28, { lanes: 1 }), people),
    twoLanes: print(compiledDriver(k28, { lanes: 2 }), people),
    fourLanes: print(compiledDriver(k28, { lanes: 4, format: 'f64' }), people),
    fewCompiled: print(compiledDriver(k28), few),
    fewPlain: print(plainDriver(k28), few),
    mixedCompiled: print(compiledDriver(mixed), mixedBatch),
    mixedPlain: print(plainDriver(mixed), mixedBatch),
  };
}
