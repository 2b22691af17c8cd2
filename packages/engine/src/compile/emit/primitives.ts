import type { Unary } from '../../kernel/index.js';
import { simdCode } from './shapes.js';
import type { Shape } from './shapes.js';
import { signed } from './encode.js';
import type { Bytes } from './encode.js';

type Bits = 'exponent' | 'significand' | 'powerOfTwo';

/** 2^52, whose last bit counts ones, and 2^52 + 2^51, which does so for negative numbers too. */
const ones = 4503599627370496;
const signedOnes = 6755399441055744;

const shift = (code: number): Bytes => [0x41, ...signed(52), ...simdCode(code)];
const pattern = (low: number, high: number): Bytes => [...simdCode(0x0c), ...word(low), ...word(high), ...word(low), ...word(high)];
const word = (value: number): Bytes => [0, 8, 16, 24].map((at) => (value >>> at) & 0xff);

/** The same operations as real/bits, on two doubles at once. */
function pairs(shape: Shape): Readonly<Record<Bits, Bytes>> {
  const { binary, constant } = shape;
  return {
    exponent: [...shift(0xcd), ...pattern(0, 0x43300000), ...simdCode(0x50), ...constant(ones + 1023), ...(binary.subtract ?? [])],
    significand: [...pattern(0xffffffff, 0x000fffff), ...simdCode(0x4e), ...pattern(0, 0x3ff00000), ...simdCode(0x50)],
    powerOfTwo: [...constant(signedOnes), ...(binary.add ?? []), ...pattern(1023, 0), ...simdCode(0xce), ...shift(0xcb)],
  };
}

const reinterpret = 0xbd;
const back = 0xbf;
const constant64 = (bytes: Bytes): Bytes => [0x42, ...bytes];

/** The same on one double, by 64-bit whole numbers. */
function single({ constant }: Shape): Readonly<Record<Bits, Bytes>> {
  return {
    exponent: [reinterpret, ...constant64(signed(52)), 0x88, 0xb9, ...constant(1023), 0xa1],
    significand: [reinterpret, ...constant64(long(0x000fffff, 0xffffffff)), 0x83, ...constant64(long(0x3ff00000, 0)), 0x84, back],
    powerOfTwo: [0xfc, 0x06, ...constant64(signed(1023)), 0x7c, ...constant64(signed(52)), 0x86, back],
  };
}

/** A 64-bit whole number given by high and low word, as a signed LEB128. */
function long(high: number, low: number): Bytes {
  let rest = BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
  const bytes: number[] = [];
  for (;;) {
    const part = Number(rest & 0x7fn);
    rest >>= 7n;
    const last = (rest === 0n && (part & 0x40) === 0) || (rest === -1n && (part & 0x40) !== 0);
    bytes.push(last ? part : part | 0x80);
    if (last) return bytes;
  }
}

/** Instructions for an operation on bits in a shape of doubles; undefined for everything else. */
export function primitive(operation: Unary, shape: Shape): Bytes | undefined {
  if (operation !== 'exponent' && operation !== 'significand' && operation !== 'powerOfTwo') return undefined;
  if (shape.name === 'f32x4') throw new Error('operations on bits are written for doubles');
  return shape.name === 'f64' ? single(shape)[operation] : pairs(shape)[operation];
}
