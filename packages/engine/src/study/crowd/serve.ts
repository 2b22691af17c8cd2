import { emptyAnswers, failure, outcomeOf } from '../../kernel/index.js';
import type { Answers, Batch, Driver, Span } from '../../kernel/index.js';
import { endOfRefused, endOfUnsettled, settle } from '../question/index.js';
import { cutBatch } from './cut.js';
import { PieceKeeper } from './keep.js';
import type { Chunk, ChunkDone, OwnerPort } from './messages.js';

/** What runs in a worker; `pivoting` is made when a weak pivot is first met, and is null where there is none. */
export interface Motion {
  readonly driver: Driver;
  readonly pivoting: (() => Driver) | null;
}

/**
 * The whole of a worker: `makeMotion` turns what the owner sets up (an image, a model) into a
 * driver; then chunks come and what is kept of them goes back. A broken chunk is reported, never dropped.
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
  const keeper = new PieceKeeper(chunk, batch);
  const notBegun = new Set([...unsettled, ...chunk.bound.refused].map(({ person }) => person));
  for (const { first, end } of portions(batch.persons, portionOf(chunk, driver, batch), notBegun)) {
    const portion = cutBatch(batch, driver, first, end);
    const answers = run(driver, portion);
    for (let row = 0; row < portion.persons; row += 1) keepPerson(motion, portion, answers, row, first + row, keeper);
  }
  for (const one of unsettled) keeper.fail(one.person, endOfUnsettled(one));
  for (const one of chunk.bound.refused) keeper.fail(one.person, endOfRefused(one, batch.start));
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

/** Persons in order, at most so many at once, without those left out: a number that means nothing may take steps without end. */
function* portions(persons: number, most: number, without: ReadonlySet<number>): Iterable<Span> {
  let first = 0;
  for (let person = 0; person <= persons; person += 1) {
    const left = person === persons || without.has(person);
    if (!left && person - first < most) continue;
    if (person > first) yield { first, end: person };
    first = left ? person + 1 : person;
  }
}

/** Keeps one person; a weak pivot is run again where a pivoting driver is at hand, and a curve that is not finite is no success. */
function keepPerson({ driver, pivoting }: Motion, batch: Batch, answers: Answers, row: number, person: number, keeper: PieceKeeper): void {
  const outcome = outcomeOf(answers, row);
  if (outcome.code === 'weak-pivot' && pivoting !== null) {
    const alone = cutBatch(batch, driver, row, row + 1);
    keeper.repeat(person);
    return keepPerson({ driver: pivoting(), pivoting: null }, alone, run(pivoting(), alone), 0, person, keeper);
  }
  if (outcome.kind === 'failure') return keeper.fail(person, outcome);
  const width = batch.requested.length * driver.outputCount;
  const rows = answers.rows.subarray(row * width, (row + 1) * width);
  const odd = keeper.oddTime(rows);
  if (odd === null) keeper.values(person, rows);
  else keeper.fail(person, failure('not-finite', odd, outcome.counts, 'an output is not a finite number'));
}
