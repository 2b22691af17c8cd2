/**
 * The small language in which motion is written once: `solve` reads it with numbers, `compile` with
 * instructions. Every value is a double; a program runs over one or several lanes, a person in each.
 *
 * Wide procedures do the same to all lanes, without branches. Lane procedures serve one lane and may
 * branch, loop and reach tables. The main procedure calls both.
 *
 * Answers are worked out for one lane at a time and several of its rows side by side, as many as there are lanes (two
 * where lanes are two pairs): persons are seldom due together. Rows procedures do that: what lies in the slots
 * `ofRow` of a layout they read and write for each row, all else is their lane's, the same for all rows. A row
 * procedure aims one row; it may do what a lane procedure may.
 */
export type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'slot'; readonly at: number }
  | { readonly kind: 'indexed'; readonly at: number }
  | { readonly kind: 'field'; readonly at: number }
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'read'; readonly table: Table; readonly index: Value }
  | { readonly kind: 'read-slot'; readonly at: number; readonly index: Value }
  | { readonly kind: 'unary'; readonly operation: Unary; readonly of: Value }
  | { readonly kind: 'binary'; readonly operation: Binary; readonly left: Value; readonly right: Value }
  | { readonly kind: 'choose'; readonly test: Test; readonly yes: Value; readonly no: Value };

/** The last three handle bits: exponent and significand of a positive normal double, and 2^k for whole k in its range. */
export const unaries = ['negate', 'absolute', 'squareRoot', 'floor', 'exp', 'log', 'exponent', 'significand', 'powerOfTwo'] as const;
export type Unary = (typeof unaries)[number];
/**
 * `minimum` and `maximum` are those of IEEE 754-2019: a NaN passes through. `smaller` and `larger` take the
 * right operand where it is less (or more) than the left one, else the left: cheaper, and blind to a NaN on the right.
 */
export const binaries = ['add', 'subtract', 'multiply', 'divide', 'minimum', 'maximum', 'smaller', 'larger', 'power'] as const;
export type Binary = (typeof binaries)[number];

export type Comparison = 'less' | 'at-most' | 'equal';

export type Test =
  | { readonly kind: 'compare'; readonly by: Comparison; readonly left: Value; readonly right: Value }
  | { readonly kind: 'both' | 'either'; readonly left: Test; readonly right: Test }
  | { readonly kind: 'not'; readonly of: Test };

/** Arrays outside the lanes: what the host provides, and what it gets back. */
export const tables = [
  'settings',
  'queue',
  'parameters',
  'initial',
  'tolerances',
  'momentStarts',
  'momentTimes',
  'momentKinds',
  'momentTargets',
  'momentValues',
  'requested',
  'requestedBefore',
  'rows',
  'finalStates',
  'codes',
  'times',
  'counts',
  'answered',
  'history',
] as const;
export type Table = (typeof tables)[number];

/** What only the model knows; each driver brings its own. `into` is the first slot of a vector of states. */
export type External =
  | {
      readonly kind: 'external';
      readonly name: 'derive' | 'factor' | 'slopes' | 'outputs' | 'lags' | 'signals' | 'befores' | 'gaps' | 'settings';
    }
  | { readonly kind: 'external'; readonly name: 'rates' | 'solve'; readonly into: number };

/** One number goes to one place. */
export type Placing =
  | { readonly kind: 'keep'; readonly local: string; readonly value: Value }
  | { readonly kind: 'put' | 'put-indexed' | 'put-row'; readonly at: number; readonly value: Value }
  | { readonly kind: 'put-at'; readonly at: number; readonly index: Value; readonly value: Value }
  | { readonly kind: 'set' | 'set-row'; readonly field: number; readonly value: Value }
  | { readonly kind: 'write'; readonly table: Table; readonly index: Value; readonly value: Value };

/** A run of numbers goes from a table to slots, or back. */
export type Pouring =
  | { readonly kind: 'fill' | 'store'; readonly table: Table; readonly from: Value; readonly slots: readonly number[] }
  | { readonly kind: 'deal'; readonly table: Table; readonly from: number; readonly slots: readonly number[] };

/** What is done next, whether, and how often. */
export type Flow =
  | External
  | { readonly kind: 'each'; readonly count: number; readonly body: readonly Statement[] }
  | { readonly kind: 'when'; readonly test: Test; readonly yes: readonly Statement[]; readonly no: readonly Statement[] }
  | { readonly kind: 'while'; readonly test: Test; readonly body: readonly Statement[] }
  | { readonly kind: 'when-any' | 'while-any'; readonly field: number; readonly body: readonly Statement[] }
  | { readonly kind: 'call' | 'for-lanes' | 'for-rows'; readonly procedure: string };

export type Statement = Placing | Pouring | Flow;

export interface Procedure {
  readonly name: string;
  readonly mode: 'wide' | 'rows' | 'lane' | 'row' | 'main';
  readonly body: readonly Statement[];
}

/** A number or a value: numbers are written as they are. */
export type Like = Value | number;
export const value = (like: Like): Value => (typeof like === 'number' ? { kind: 'number', value: like } : like);

export const slot = (at: number): Value => ({ kind: 'slot', at });
export const indexed = (at: number): Value => ({ kind: 'indexed', at });
export const field = (at: number): Value => ({ kind: 'field', at });
export const local = (name: string): Value => ({ kind: 'local', name });
export const readSlot = (at: number, which: Like): Value => ({ kind: 'read-slot', at, index: value(which) });
export const read = (table: Table, at: Like): Value => ({ kind: 'read', table, index: value(at) });

const unary =
  (operation: Unary) =>
  (of: Like): Value => ({ kind: 'unary', operation, of: value(of) });
export const negate = unary('negate');
export const absolute = unary('absolute');
export const squareRoot = unary('squareRoot');
export const floor = unary('floor');
export const exp = unary('exp');
export const log = unary('log');

export const exponent = unary('exponent');
export const significand = unary('significand');
export const powerOfTwo = unary('powerOfTwo');

const binary =
  (operation: Binary) =>
  (left: Like, right: Like): Value => ({ kind: 'binary', operation, left: value(left), right: value(right) });
export const add = binary('add');
export const subtract = binary('subtract');
export const multiply = binary('multiply');
export const divide = binary('divide');
export const minimum = binary('minimum');
export const maximum = binary('maximum');
export const smaller = binary('smaller');
export const larger = binary('larger');
export const power = binary('power');

/** Left to right, so that every reader rounds alike. In pairs of halves was tried: it needs more registers than there are. */
export const sum = (terms: readonly Value[]): Value => terms.reduce((total, term) => add(total, term));

export const less = (left: Like, right: Like): Test => ({ kind: 'compare', by: 'less', left: value(left), right: value(right) });
export const atMost = (left: Like, right: Like): Test => ({ kind: 'compare', by: 'at-most', left: value(left), right: value(right) });
export const equal = (left: Like, right: Like): Test => ({ kind: 'compare', by: 'equal', left: value(left), right: value(right) });
export const both = (left: Test, right: Test): Test => ({ kind: 'both', left, right });
export const either = (left: Test, right: Test): Test => ({ kind: 'either', left, right });
export const not = (of: Test): Test => ({ kind: 'not', of });
export const choose = (test: Test, yes: Like, no: Like): Value => ({ kind: 'choose', test, yes: value(yes), no: value(no) });

export const keep = (name: string, what: Like): Statement => ({ kind: 'keep', local: name, value: value(what) });
export const put = (at: number, what: Like): Statement => ({ kind: 'put', at, value: value(what) });
export const putIndexed = (at: number, what: Like): Statement => ({ kind: 'put-indexed', at, value: value(what) });
export const putAt = (at: number, which: Like, what: Like): Statement => ({ kind: 'put-at', at, index: value(which), value: value(what) });
export const set = (which: number, what: Like): Statement => ({ kind: 'set', field: which, value: value(what) });
export const write = (table: Table, at: Like, what: Like): Statement => ({ kind: 'write', table, index: value(at), value: value(what) });
/** Slots at .. at + count - 1. */
export const slotsFrom = (at: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => at + index);
/** Slots filled from a table, or stored into it, one after the other, beginning at its place `from`. */
export const fill = (slots: readonly number[], table: Table, from: Like): Statement => ({ kind: 'fill', table, from: value(from), slots });
export const store = (table: Table, from: Like, slots: readonly number[]): Statement => ({
  kind: 'store',
  table,
  from: value(from),
  slots,
});
/** A slot, or a field, of the row that is aimed at. */
export const putRow = (at: number, what: Like): Statement => ({ kind: 'put-row', at, value: value(what) });
export const setRow = (which: number, what: Like): Statement => ({ kind: 'set-row', field: which, value: value(what) });
/** A row procedure called for one row after the other, as many as travel side by side. */
export const forRows = (procedure: string): Statement => ({ kind: 'for-rows', procedure });
/** Slots of all rows at hand stored into a table, each row's where its field `from` says; for procedures of rows. */
export const deal = (table: Table, from: number, slots: readonly number[]): Statement => ({ kind: 'deal', table, from, slots });
export const each = (count: number, body: readonly Statement[]): Statement => ({ kind: 'each', count, body });
export const when = (test: Test, yes: readonly Statement[], no: readonly Statement[] = []): Statement => ({ kind: 'when', test, yes, no });
export const whileTrue = (test: Test, body: readonly Statement[]): Statement => ({ kind: 'while', test, body });
/** A procedure that every lane walks through for itself. */
export const lane = (name: string, body: readonly Statement[]): Procedure => ({ name, mode: 'lane', body });

export const call = (procedure: string): Statement => ({ kind: 'call', procedure });
export const forLanes = (procedure: string): Statement => ({ kind: 'for-lanes', procedure });
export const whenAny = (which: number, body: readonly Statement[]): Statement => ({ kind: 'when-any', field: which, body });
export const whileAny = (which: number, body: readonly Statement[]): Statement => ({ kind: 'while-any', field: which, body });
