/**
 * What warmed runs leave behind: node --expose-gc allocation-program.js
 * Prints, as JSON, bytes of new heap per run and per step, and what stays after a collection.
 */
import { countsPerPerson, emptyAnswers } from '@speciosa/engine/kernel';
import { spreadOf } from '../measure/statistics.js';
import { driverOf } from '../ours/drivers.js';
import { accuracy, batchOf } from '../k28/batch.js';
import { regimens } from '../k28/regimens.js';

const collect = (globalThis as { readonly gc?: () => void }).gc;
if (collect === undefined) throw new Error('expected to be run with --expose-gc');
const driver = driverOf('f64x2');
const people = 2;
const runs = 50;

/** The same call with few or many steps; everything else about it is alike. */
function growth(relative: number): { bytes: number; kept: number; steps: number } {
  const batch = batchOf(regimens.i, people, accuracy(relative));
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  for (let i = 0; i < runs; i += 1) driver.run(batch, answers);
  collect?.();
  const before = process.memoryUsage();
  for (let i = 0; i < runs; i += 1) driver.run(batch, answers);
  const after = process.memoryUsage();
  collect?.();
  const settled = process.memoryUsage();
  let steps = 0;
  for (let person = 0; person < people; person += 1) steps += answers.counts[person * countsPerPerson] ?? Number.NaN;
  const held = ({ heapUsed, arrayBuffers }: NodeJS.MemoryUsage): number => heapUsed + arrayBuffers;
  return { bytes: (after.heapUsed - before.heapUsed) / runs, kept: (held(settled) - held(before)) / runs, steps };
}

growth(1e-4);
const pairs = Array.from({ length: 9 }, () => ({ few: growth(1e-4), many: growth(1e-9) }));
const middle = (values: readonly number[]): number => spreadOf(values).median;
// What a call needs whatever it does drops out of the difference: what is left belongs to the steps.
const bytesPerStep = middle(pairs.map(({ few, many }) => (many.bytes - few.bytes) / (many.steps - few.steps)));
const further = middle(pairs.map(({ few, many }) => many.steps - few.steps));
console.log(
  JSON.stringify({
    bytesPerRun: middle(pairs.map(({ few }) => few.bytes)),
    bytesPerStep,
    keptPerRun: middle(pairs.flatMap(({ few, many }) => [few.kept, many.kept])),
    steps: further,
  }),
);
