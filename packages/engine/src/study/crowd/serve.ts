import { emptyAnswers, outcomeOf } from '../../kernel/index.js';
import type { Answers, Batch, Driver } from '../../kernel/index.js';
import { settle } from '../question/index.js';
import { cutBatch } from './cut.js';
import { BlockKeeper } from './keep.js';
import type { Chunk, ChunkDone, OwnerPort } from './messages.js';

/** What runs in a worker; `pivoting` is made when a weak pivot is first met, and is null where there is none. */
export interface Motion {
  readonly driver: Driver;
  readonly pivoting: (() => Driver) | null;
}

/**
 * The whole of a worker: `makeMotion` turns what the owner sets up (an image, a model) into a
 * driver; then chunks come and their tallies go back. A broken chunk is reported, never dropped.
 */
export function serve(port: OwnerPort, makeMotion: (setup: unknown) => Motion): void {
  let motion: Motion | null = null;
  port.onMessage((message) => {
    if (message.kind === 'setup') {
      motion = makeMotion(message.setup);
      return;
    }
    const { chunk } = message;
    try {
      if (motion === null) throw new Error('expected a setup before the first chunk');
      port.post(runChunk(motion, chunk));
    } catch (error) {
      port.post({ kind: 'chunk-broken', index: chunk.index, message: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** Runs the persons of a chunk a few at a time, and keeps of each only what was asked for. */
export function runChunk(motion: Motion, chunk: Chunk): ChunkDone {
  const { driver } = motion;
  const { batch, unsettled } = settle(chunk.bound, driver);
  const keeper = new BlockKeeper(chunk, batch);
  const size = portionOf(chunk, driver, batch);
  for (let first = 0; first < batch.persons; first += size) {
    const portion = cutBatch(batch, driver, first, Math.min(batch.persons, first + size));
    const answers = run(driver, portion);
    for (let row = 0; row < portion.persons; row += 1) keepPerson(motion, portion, answers, row, first + row, keeper);
  }
  for (const { person, time, detail } of unsettled) keeper.fail(person, 'no-steady-state', time, detail);
  for (const { person, detail } of chunk.bound.refused) keeper.fail(person, 'bad-input', batch.start, detail);
  return keeper.done(driver.name);
}

function run(driver: Driver, batch: Batch): Answers {
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  return answers;
}

/** Persons whose rows fit the bytes allowed, at least one. */
function portionOf({ rowBytes }: Chunk, { outputCount, stateCount }: Driver, { requested, persons }: Batch): number {
  return Math.max(1, Math.min(persons, Math.floor(rowBytes / (8 * (requested.length * outputCount + stateCount)))));
}

/** Keeps one person; a weak pivot is run again where a pivoting driver is at hand. */
function keepPerson({ driver, pivoting }: Motion, batch: Batch, answers: Answers, row: number, person: number, keeper: BlockKeeper): void {
  const outcome = outcomeOf(answers, row);
  if (outcome.code === 'weak-pivot' && pivoting !== null) {
    const alone = cutBatch(batch, driver, row, row + 1);
    keeper.repeat(person);
    keepPerson({ driver: pivoting(), pivoting: null }, alone, run(pivoting(), alone), 0, person, keeper);
  } else if (outcome.kind === 'failure') keeper.fail(person, outcome.code, outcome.time, outcome.advice);
  else {
    const width = batch.requested.length * driver.outputCount;
    keeper.values(person, answers.rows.subarray(row * width, (row + 1) * width));
  }
}
