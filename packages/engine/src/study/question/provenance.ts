import type { Answers, Batch, Driver } from '../../kernel/index.js';
import { canonical } from '../../model/index.js';
import type { Model } from '../../model/index.js';

/** What made a result: enough to tell whether two results should be the same bytes. */
export interface Provenance {
  readonly model: string;
  /** Changes whenever an equation or a given number does. */
  readonly modelFingerprint: string;
  readonly driver: string;
  readonly persons: number;
  readonly start: number;
  readonly end: number;
  readonly relativeTolerance: number;
  /** In coherent units, one for each state. */
  readonly absoluteTolerances: readonly number[];
}

/** The part of a batch that is the same for all its persons. */
export type Controls = Pick<Batch, 'start' | 'end' | 'relativeTolerance' | 'absoluteTolerances'>;

/** The same text for the same equations, names and numbers, whatever made the model: 16 hexadecimal digits. */
export const fingerprintOfModel = (model: Model): string =>
  hashBytes(Uint8Array.from(canonical(model), (letter) => letter.charCodeAt(0) & 255));

export function provenanceOf(
  model: Model,
  modelFingerprint: string,
  { name: driver }: Pick<Driver, 'name'>,
  persons: number,
  batch: Controls,
): Provenance {
  const { start, end, relativeTolerance, absoluteTolerances } = batch;
  return Object.freeze({
    model: model.name,
    modelFingerprint,
    driver,
    persons,
    start,
    end,
    relativeTolerance,
    absoluteTolerances: Array.from(absoluteTolerances),
  });
}

/**
 * A short name for the answers themselves, the same on every host for the same numbers: FNV-1a (64
 * bits, 16 hex digits) over rows, end states and codes, little-endian, every NaN in one pattern.
 */
export function fingerprintOfAnswers({ rows, finalStates, codes }: Answers): string {
  return hashBytes(littleEndian(rows), littleEndian(finalStates), codes);
}

function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, at) => {
    if (Number.isNaN(value)) {
      bytes.setUint32(at * 8, 0, true);
      bytes.setUint32(at * 8 + 4, 0x7ff80000, true);
    } else bytes.setFloat64(at * 8, value, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** FNV-1a: hash = (hash xor byte) x 0x100000001b3 mod 2^64, in two halves of 32 bits. */
function hashBytes(...runs: readonly Uint8Array[]): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const run of runs)
    for (const byte of run) {
      low = (low ^ byte) >>> 0;
      const product = low * 0x1b3;
      high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x100000000)) >>> 0;
      low = product >>> 0;
    }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
