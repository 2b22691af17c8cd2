import type { Batch, Outcome } from '../../kernel/index.js';
import type { Chunk, ChunkDone, Failure } from './messages.js';

/** What is kept of a piece while its persons run: their watched values, what was asked back, and who failed. */
export class PieceKeeper {
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

  /** Keeps the rows, requested x outputs, of a person who came to the end. */
  values(person: number, rows: Float64Array): void {
    const { persons, requested } = this.batch;
    const { watched, columns } = this.chunk;
    const times = requested.length;
    const width = rows.length / Math.max(1, times);
    for (let time = 0; time < times; time += 1) {
      watched.forEach((output, row) => (this.watched[(row * times + time) * persons + person] = rows[time * width + output]));
      columns.forEach((output, row) => (this.columns[(person * columns.length + row) * times + time] = rows[time * width + output]));
    }
  }

  /** The first requested time at which a kept output of these rows is not finite; null when all are. */
  oddTime(rows: Float64Array): number | null {
    const { requested } = this.batch;
    const width = rows.length / Math.max(1, requested.length);
    const kept = [...this.chunk.watched, ...this.chunk.columns];
    return requested.find((_, time) => kept.some((output) => !Number.isFinite(rows[time * width + output]))) ?? null;
  }

  fail(person: number, { code, time, counts, advice }: Outcome): void {
    this.failures.set(person, { person: this.chunk.first + person, code, time, counts, detail: advice });
  }

  repeat(person: number): void {
    this.repeated.push(this.chunk.first + person);
  }

  /** Closes the piece: who failed is NaN in the columns. */
  done(driver: string): ChunkDone {
    const perPerson = this.chunk.columns.length * this.batch.requested.length;
    for (const person of this.failures.keys()) this.columns.fill(Number.NaN, person * perPerson, (person + 1) * perPerson);
    const failures = [...this.failures.values()].sort((a, b) => a.person - b.person);
    return {
      kind: 'chunk-done',
      index: this.chunk.index,
      watched: this.watched,
      columns: this.columns,
      failures,
      repeated: this.repeated,
      driver,
    };
  }
}
