import { philox4x32 } from './philox.js';

/** Who draws and what for: two streams that differ in any of these share nothing. */
export interface StreamKey {
  readonly seed: number;
  readonly person: number;
  readonly purpose: string;
}

/** A sequence of random words that depends on its key alone, not on who else drew before. */
export interface Stream {
  nextUint32(): number;
  /** Uniform in (0, 1), never an end, 53 bits. */
  nextUnit(): number;
}

/**
 * Opens the stream of a key: philox at the counters [block low, block high, person, 0] with the key [seed, hash of the
 * purpose]. Seed and person are whole numbers from 0 to 2^32 - 1 (RangeError otherwise); the purpose is any text.
 */
export function stream({ seed, person, purpose }: StreamKey): Stream {
  const key = [word(seed, 'seed'), hash(purpose)];
  const counter = new Uint32Array([0, 0, word(person, 'person'), 0]);
  const block = new Uint32Array(4);
  let used = 4;
  const nextUint32 = (): number => {
    if (used === 4) {
      philox4x32(counter, key, block);
      advance(counter);
      used = 0;
    }
    return block[used++] ?? 0;
  };
  return {
    nextUint32,
    nextUnit: () => {
      const high = nextUint32() >>> 5;
      const low = nextUint32() >>> 6;
      return (high * 67108864 + low + 0.5) / 9007199254740992;
    },
  };
}

function advance(counter: Uint32Array): void {
  counter[0] = (counter[0] ?? 0) + 1;
  if (counter[0] === 0) counter[1] = (counter[1] ?? 0) + 1;
}

function word(value: number, name: string): number {
  if (Number.isInteger(value) && value >= 0 && value <= 4294967295) return value;
  throw new RangeError(`expected ${name} to be a whole number from 0 to 4294967295, found ${value}`);
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
