import type { Binary, Comparison, Unary } from '../../kernel/index.js';
import { doubleBytes, singleBytes, unsigned } from './encode.js';
import type { Bytes, ValueType } from './encode.js';

/** How many persons travel at once, and in what format their numbers are. */
export interface Lanes {
  readonly lanes: 1 | 2 | 4;
  readonly format: 'f64' | 'f32';
}

type Plain<Operation extends string> = Readonly<Partial<Record<Operation, Bytes>>>;

/** The instructions of one shape of value: what adding, choosing, loading ... is called there. */
export interface Shape {
  readonly name: 'f64' | 'f64x2' | 'f32x4';
  readonly type: ValueType;
  /** log2 of the alignment that loads and stores promise. */
  readonly alignment: number;
  readonly load: Bytes;
  /** One number loaded into all places. */
  readonly spread: Bytes;
  readonly store: Bytes;
  readonly constant: (value: number) => Bytes;
  /** Those that are one instruction; the rest are functions. */
  readonly unary: Plain<Unary>;
  readonly binary: Plain<Binary>;
  readonly compare: Readonly<Record<Comparison, Bytes>>;
  readonly both: Bytes;
  readonly either: Bytes;
  readonly not: Bytes;
  readonly choose: Bytes;
}

const simd = (code: number): Bytes => [0xfd, ...unsigned(code)];
const masks = { both: simd(0x4e), either: simd(0x50), not: simd(0x4d), choose: simd(0x52) };

export const f64: Shape = {
  name: 'f64',
  type: 'f64',
  alignment: 3,
  load: [0x2b],
  spread: [0x2b],
  store: [0x39],
  constant: (value) => [0x44, ...doubleBytes(value)],
  unary: { negate: [0x9a], absolute: [0x99], squareRoot: [0x9f], floor: [0x9c] },
  binary: { add: [0xa0], subtract: [0xa1], multiply: [0xa2], divide: [0xa3], minimum: [0xa4], maximum: [0xa5] },
  compare: { less: [0x63], 'at-most': [0x65], equal: [0x61] },
  both: [0x71],
  either: [0x72],
  not: [0x45],
  choose: [0x1b],
};

export const f64x2: Shape = {
  name: 'f64x2',
  type: 'v128',
  alignment: 4,
  load: simd(0x00),
  spread: simd(0x0a),
  store: simd(0x0b),
  constant: (value) => [...simd(0x0c), ...doubleBytes(value), ...doubleBytes(value)],
  unary: { negate: simd(0xed), absolute: simd(0xec), squareRoot: simd(0xef), floor: simd(0x75) },
  binary: {
    add: simd(0xf0),
    subtract: simd(0xf1),
    multiply: simd(0xf2),
    divide: simd(0xf3),
    minimum: simd(0xf4),
    maximum: simd(0xf5),
    smaller: simd(0xf6),
    larger: simd(0xf7),
  },
  compare: { less: simd(0x49), 'at-most': simd(0x4b), equal: simd(0x47) },
  ...masks,
};

export const f32x4: Shape = {
  name: 'f32x4',
  type: 'v128',
  alignment: 4,
  load: simd(0x00),
  spread: simd(0x09),
  store: simd(0x0b),
  constant: (value) => [...simd(0x0c), ...[0, 1, 2, 3].flatMap(() => singleBytes(value))],
  unary: { negate: simd(0xe1), absolute: simd(0xe0), squareRoot: simd(0xe3), floor: simd(0x68) },
  binary: {
    add: simd(0xe4),
    subtract: simd(0xe5),
    multiply: simd(0xe6),
    divide: simd(0xe7),
    minimum: simd(0xe8),
    maximum: simd(0xe9),
    smaller: simd(0xea),
    larger: simd(0xeb),
  },
  compare: { less: simd(0x43), 'at-most': simd(0x45), equal: simd(0x41) },
  ...masks,
};

/** How many rows of one person travel side by side, where answers are worked out. */
export const rowsAtOnce = ({ lanes, format }: Lanes): number => (format === 'f64' ? Math.min(lanes, 2) : lanes);

/** The shape in which all lanes are served at once. */
export function wideShape({ lanes, format }: Lanes): Shape {
  if (format === 'f32') return f32x4;
  return lanes === 1 ? f64 : f64x2;
}

export const simdCode = simd;
