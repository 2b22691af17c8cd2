import { blockSize, tally } from '../../table/index.js';
import type { Tally } from '../../table/index.js';
import type { ChunkDone } from './messages.js';

/** Persons handed to a worker at once: small enough that a thousand people keep several workers busy, large enough that handing over costs nothing beside running. */
export const piecePersons = 128;
export const piecesPerBlock = blockSize / piecePersons;

/**
 * One block of 1,024 persons (the last may be smaller), put together from its pieces in whatever order they come. Values
 * are summed only once all are there, in order of persons, so that the sums are those of a block that one worker ran.
 */
export class Block {
  readonly first: number;
  readonly persons: number;
  private readonly rows: number;
  private missing: number;
  private readonly pieces = new Map<number, ChunkDone>();

  /** `rows` are values kept of each person for tallies. */
  constructor(first: number, persons: number, rows: number) {
    this.first = first;
    this.persons = persons;
    this.rows = rows;
    this.missing = Math.ceil(persons / piecePersons);
  }

  get isWhole(): boolean {
    return this.missing === 0;
  }

  /** True while no piece has come, lost ones not counted. */
  get isEmpty(): boolean {
    return this.pieces.size === 0;
  }

  /** Takes a piece by its place among all; null for one that is lost, whose persons are in no tally and NaN in the columns. */
  put(piece: number, done: ChunkDone | null): void {
    if (done !== null) this.pieces.set(piece * piecePersons - this.first, done);
    this.missing -= 1;
  }

  /** One for each row, over those who finished. */
  tallies(): readonly Tally[] {
    const finished = this.finished();
    return Array.from({ length: this.rows }, (_, row) =>
      tally(
        this.valuesOf(row).filter((_value, person) => finished[person] === 1),
        this.first,
      ),
    );
  }

  /** persons x what was asked back of each; null where no piece came. */
  columns(): Float64Array | null {
    const [any] = this.pieces;
    if (any === undefined) return null;
    const [start, { columns: some }] = any;
    const width = some.length / this.personsFrom(start);
    const whole = new Float64Array(this.persons * width).fill(Number.NaN);
    for (const [from, { columns }] of this.pieces) whole.set(columns, from * width);
    return whole;
  }

  private valuesOf(row: number): Float64Array {
    const values = new Float64Array(this.persons);
    for (const [from, done] of this.pieces) {
      const persons = this.personsFrom(from);
      values.set(done.watched.subarray(row * persons, (row + 1) * persons), from);
    }
    return values;
  }

  private finished(): Uint8Array {
    const finished = new Uint8Array(this.persons);
    for (const [from, { failures }] of this.pieces) {
      finished.fill(1, from, from + this.personsFrom(from));
      failures.forEach(({ person }) => (finished[person - this.first] = 0));
    }
    return finished;
  }

  /** Persons of the piece that begins there. */
  private personsFrom(from: number): number {
    return Math.min(piecePersons, this.persons - from);
  }
}
