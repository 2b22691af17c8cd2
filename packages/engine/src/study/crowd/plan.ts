import { blockSize } from '../../table/index.js';
import type { Binder, Question } from '../question/index.js';
import { piecePersons } from './block.js';
import type { EnsembleOptions } from './terms.js';

const defaultMemoryBytes = 256 * 1024 * 1024;

/** Persons first .. end - 1. */
export interface Persons {
  readonly first: number;
  readonly end: number;
}

/** What an ensemble was asked, in numbers. */
export interface Plan {
  readonly persons: number;
  readonly pieces: number;
  /** Places of the outputs that are tallied, and of those that are handed back. */
  readonly watched: readonly number[];
  readonly columns: readonly number[];
  /** Values kept of each person for tallies: watched outputs x requested times. */
  readonly rows: number;
  readonly rowBytes: number;
}

export function planOf(
  { model }: Binder,
  question: Question,
  { ports, watched, columns = [], memoryBytes = defaultMemoryBytes }: EnsembleOptions,
): Plan {
  if (ports.length === 0) throw new RangeError('expected one worker or more, found none; hand over a port');
  const place = (path: string): number => {
    const found = model.outputs.findIndex((output) => output.path === path);
    if (found < 0)
      throw new RangeError(
        `expected the path of an output, found "${path}"; the model has ${model.outputs.map((output) => output.path).join(', ') || 'none'}`,
      );
    return found;
  };
  const persons = question.people?.count ?? 1;
  const kept = 8 * blockSize * question.requested.length * (watched.length + columns.length);
  if (kept > memoryBytes / 2)
    throw new RangeError(
      `expected the watched values of ${blockSize} persons within ${memoryBytes / 2} bytes, found ${kept}; watch fewer outputs or times, or allow more`,
    );
  return {
    persons,
    pieces: Math.ceil(persons / piecePersons),
    watched: watched.map(place),
    columns: columns.map(place),
    rows: watched.length * question.requested.length,
    rowBytes: memoryBytes / 4,
  };
}

const spanOf = (index: number, size: number, { persons }: Plan): Persons => ({
  first: index * size,
  end: Math.min(persons, (index + 1) * size),
});

export const pieceSpan = (plan: Plan, piece: number): Persons => spanOf(piece, piecePersons, plan);
export const blockSpan = (plan: Plan, block: number): Persons => spanOf(block, blockSize, plan);
