import type { Procedure, Value } from '../../kernel/index.js';
import { repeated } from '../share.js';
import type { Addresses } from './addresses.js';
import { signed, unsigned } from './encode.js';
import type { Bytes, ValueType } from './encode.js';
import type { Shape } from './shapes.js';

/** Index of a function by name. */
export type FunctionIndex = (name: string) => number;

/** Locals of one function, by name; made at first sight. */
export interface Locals {
  readonly declared: ValueType[];
  of(name: string, type?: ValueType): number;
}

/** Everything that writing one function needs. */
export interface Scribe {
  readonly name: string;
  readonly mode: Procedure['mode'];
  /** True where all lanes, or all rows at hand, are served at once. */
  readonly wide: boolean;
  readonly shape: Shape;
  readonly addresses: Addresses;
  readonly indexOf: FunctionIndex;
  readonly locals: Locals;
  /** Values worked out once and kept in a local. */
  readonly shared: ReadonlySet<Value>;
  readonly kept: Map<Value, number>;
  /** Which pair of lanes is written, where two pairs travel side by side. */
  readonly half: 0 | 1;
  /** The scribe of the second pair; null where there is none. */
  readonly second: Scribe | null;
}

/** Procedures whose only statements are keeps and puts that never read what they write: equal parts are worked out once. */
const pure = new Set(['rates', 'slopes', 'outputs', 'derive', 'factor', 'ratesSolve', 'lags', 'signals', 'befores', 'gaps', 'settings']);

export function scribeFor(
  { name, mode, body }: Procedure,
  shape: Shape,
  locals: Locals,
  addresses: Addresses,
  indexOf: FunctionIndex,
  paired = true,
): Scribe {
  const first: Scribe = {
    name,
    mode,
    wide: mode === 'wide' || mode === 'rows',
    shape,
    addresses,
    indexOf,
    locals,
    shared: pure.has(name) ? repeated(body) : new Set(),
    kept: new Map(),
    half: 0,
    second: null,
  };
  const pairs = addresses.lanes.format === 'f64' && addresses.lanes.lanes === 4;
  return pairs && mode === 'wide' && paired ? { ...first, second: { ...first, kept: new Map(), half: 1 } } : first;
}

export function localsFrom(parameters: readonly string[], usual: ValueType): Locals {
  const names = new Map<string, number>(parameters.map((name, at) => [name, at]));
  const declared: ValueType[] = [];
  return {
    declared,
    of: (name, type = usual) => {
      const known = names.get(name);
      if (known !== undefined) return known;
      const index = parameters.length + declared.length;
      names.set(name, index);
      declared.push(type);
      return index;
    },
  };
}

/** A local of this half. */
export const localOf = ({ locals, half }: Scribe, name: string): number => locals.of(half === 0 ? name : `${name} of the second pair`);

/** Instructions of one byte. */
// Opcodes in the order of the specification, to be looked over at a glance.
// prettier-ignore
export const op = {
  block: 0x02, loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, branch: 0x0c, branchIf: 0x0d, call: 0x10, get: 0x20, set: 0x21, tee: 0x22, load32: 0x28, loadF32: 0x2a,
  storeF32: 0x38, const32: 0x41, isZero: 0x45, less: 0x49, add: 0x6a, multiply: 0x6c, shiftLeft: 0x74, shiftRight: 0x76, promote: 0xbb, demote: 0xb6,
} as const;

/** Type of a block that leaves nothing. */
export const nothing = 0x40;

export const constant32 = (value: number): Bytes => [op.const32, ...signed(value)];
export const access = (code: Bytes, alignment: number, offset: number): Bytes => [...code, ...unsigned(alignment), ...unsigned(offset)];
export const get = (index: number): Bytes => [op.get, ...unsigned(index)];
export const setLocal = (index: number): Bytes => [op.set, ...unsigned(index)];
export const call = ({ indexOf }: Scribe, name: string): Bytes => [op.call, ...unsigned(indexOf(name))];

/** The place of a loop, or where a vector begins that the caller named; in bytes. */
export const pointer = ({ locals }: Scribe): number => locals.of('#pointer', 'i32');
/** The lane of a procedure of one lane, as an offset of fields; its first parameter. */
export const lane: Bytes = get(0);
/** The place of a row among those that travel side by side, as an offset of fields; the second parameter of a row procedure. */
export const row: Bytes = get(1);
/** Where a loop over states stands in the numbers of its own lane, where `pointer` counts those of rows. */
export const lanePointer = ({ locals }: Scribe): number => locals.of('#lanePointer', 'i32');
