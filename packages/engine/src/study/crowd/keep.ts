import { tally } from '../../table/index.js';
import type { Tally } from '../../table/index.js';
import type { Batch } from '../../kernel/index.js';
import type { Chunk, ChunkDone, Failure } from './messages.js';

/** What is kept of a block while its persons run: their watched values, what was asked back, and who failed. */
export class BlockKeeper {
  private readonly chunk: Chunk;
  private readonly batch: Batch;
  /** Watched x requested x persons, so that what is tallied together lies together. */
  private readonly watched: Float64Array;
  private readonly columns: Float64Array;
  private readonly failures = new Map<number, Failure>();
  private readonly repeated: number[] = [];

  constructor(chunk: Chunk, batch: Batch) {
    this.chunk = chunk;
    this.batch = batch;
    this.watched = new Float64Array(chunk.watched.length * batch.requested.length * batch.persons);
    this.columns = new Float64Array(batch.persons * chunk.columns.length * batch.requested.length);
  }

  /** Keeps a person's rows, requested x outputs; a value that is not finite makes the person a failure. */
  values(person: number, rows: Float64Array): void {
    const { persons, requested } = this.batch;
    const times = requested.length;
    const width = rows.length / Math.max(1, times);
    for (let time = 0; time < times; time += 1) {
      this.chunk.watched.forEach((output, row) => (this.watched[(row * times + time) * persons + person] = rows[time * width + output]));
      this.chunk.columns.forEach((output, row) => (this.columns[(person * this.chunk.columns.length + row) * times + time] = rows[time * width + output]));
      const odd = [...this.chunk.watched, ...this.chunk.columns].find((output) => !Number.isFinite(rows[time * width + output]));
      if (odd === undefined) continue;
      this.fail(person, 'not-finite', requested[time], 'an output is not a finite number');
      return;
    }
  }

  fail(person: number, code: string, time: number, detail: string): void {
    this.failures.set(person, { person: this.chunk.first + person, code, time, detail });
  }

  repeat(person: number): void {
    this.repeated.push(this.chunk.first + person);
  }

  /** Closes the block: who failed is in no tally, and NaN in the columns. */
  done(driver: string): ChunkDone {
    const perPerson = this.chunk.columns.length * this.batch.requested.length;
    for (const person of this.failures.keys()) this.columns.fill(Number.NaN, person * perPerson, (person + 1) * perPerson);
    const failures = [...this.failures.values()].sort((a, b) => a.person - b.person);
    return { kind: 'chunk-done', index: this.chunk.index, tallies: this.tallies(), columns: this.columns, failures, repeated: this.repeated, driver };
  }

  private tallies(): Tally[] {
    const { persons, requested } = this.batch;
    return Array.from({ length: this.chunk.watched.length * requested.length }, (_, row) => {
      const values = this.watched.subarray(row * persons, (row + 1) * persons);
      return tally(values.filter((_value, person) => !this.failures.has(person)), this.chunk.first);
    });
  }
}
