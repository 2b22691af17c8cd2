import type { Tableau } from '../method/index.js';
import { symbolsIn } from '../model/index.js';
import type { Model, ModelSymbol } from '../model/index.js';
import type { Equations } from './equations.js';

/** How large a model is; all a layout needs to know of it. */
export interface Sizes {
  readonly states: number;
  readonly parameters: number;
  readonly outputs: number;
  /** For each output the state that it simply is, or null where it must be worked out. */
  readonly plainOutputs: readonly (number | null)[];
  /** States that the outputs need, ascending: only these are interpolated for an answer. */
  readonly watched: readonly number[];
  /** Values that rates look for in the past. */
  readonly delays: number;
  readonly triggers: readonly TriggerSize[];
}

/** What a layout needs to know of a trigger: how it compares, and which states it sets by which settings. */
export interface TriggerSize {
  readonly strict: boolean;
  readonly settings: readonly { readonly state: number; readonly from: number }[];
}

/** What a layout needs to know of a model: how many of everything, no names. */
export function sizesOf({ states, parameters, outputs }: Model, { delays, triggers, settings }: Equations): Sizes {
  return {
    states: states.length,
    parameters: parameters.length,
    outputs: outputs.length,
    plainOutputs: outputs.map(({ expression }) => (expression.kind === 'reference' ? placeOf(expression.symbol, states) : null)),
    watched: [...new Set(outputs.flatMap(({ expression }) => symbolsIn(expression).map((symbol) => placeOf(symbol, states))))]
      .filter((at) => at !== null)
      .sort((a, b) => a - b),
    delays: delays.length,
    triggers: triggers.map(({ is, first, count }) => ({
      strict: is === 'less than',
      settings: Array.from({ length: count }, (_, at) => ({ state: settings[first + at].state, from: first + at })),
    })),
  };
}

const placeOf = (symbol: ModelSymbol, states: Model['states']): number | null => (symbol.kind === 'state' ? states.indexOf(symbol) : null);

const settingCount = ({ triggers }: Sizes): number => triggers.reduce((total, { settings }) => total + settings.length, 0);

/** Wide scalars: one number per lane in the format of the lanes. */
const scalars = [
  'size',
  'inverse',
  'shift',
  'time',
  'stageTime',
  'theta',
  'pointTime',
  'norm',
  'growth',
  'guard',
  'located',
  'endShare',
  'accepted',
  'fresh',
  'relative',
] as const;
export type Scalar = (typeof scalars)[number];

/** What a lane keeps of its person's journey: always doubles, whatever the format of the lanes. */
export const fields = [
  'active',
  'person',
  'time',
  'timeAfter',
  'stop',
  'atStop',
  'size',
  'accepted',
  'pending',
  'row',
  'fresh',
  'request',
  'moment',
  'momentEnd',
  'steps',
  'rejected',
  'starts',
  'growthLimit',
  'lane',
  'kept',
  'shortestLag',
  'endTheta',
  'locating',
  'low',
  'high',
  'halvings',
  'located',
  'cascading',
  'rounds',
] as const;
export type Field = (typeof fields)[number];

/** Which number lives where: slots count from 0; a vector of states starts at its slot. */
export interface Layout extends Sizes {
  /** The method factors a matrix in each step. */
  readonly implicit: boolean;
  readonly scalar: Readonly<Record<Scalar, number>>;
  readonly field: Readonly<Record<Field, number>>;
  readonly parameter: number;
  /** Delayed values, right behind the parameters. */
  readonly delayed: number;
  readonly lag: number;
  readonly prehistory: number;
  /** The signals at the start of the run, for a lane that has no step to look back to yet. */
  readonly origin: number;
  readonly signal: number;
  /** Gaps at the start of the step, and at the point in question. */
  readonly gapBefore: number;
  readonly gap: number;
  readonly setting: number;
  /** How many settings all triggers have together. */
  readonly settings: number;
  readonly before: number;
  readonly argument: number;
  readonly after: number;
  readonly stage: readonly number[];
  readonly slope: number;
  readonly inflow: number;
  readonly tolerance: number;
  readonly point: number;
  readonly output: number;
  /** First slot that a driver may use for itself. */
  readonly free: number;
}

/** Slots that procedures of rows keep for each row: where it lies in the step, the states there, and what is worked out from them. */
export const isOfRow = ({ scalar, point, output, states, outputs }: Layout, slot: number): boolean =>
  slot === scalar.theta ||
  slot === scalar.pointTime ||
  (slot >= point && slot < point + states) ||
  (slot >= output && slot < output + outputs);

/** Hands out slots one after the other. */
export function layoutOf(sizes: Sizes, tableau: Tableau): Layout {
  let next = 0;
  const take = (count: number): number => (next += count) - count;
  const vectors = (count: number): number[] => Array.from({ length: count }, () => take(sizes.states));
  return Object.freeze({
    ...sizes,
    implicit: tableau.kind === 'rosenbrock',
    scalar: named(scalars, () => take(1)),
    field: named(fields, (_, position) => position),
    parameter: take(sizes.parameters),
    delayed: take(sizes.delays),
    lag: take(sizes.delays),
    prehistory: take(sizes.delays),
    origin: take(sizes.delays),
    signal: take(sizes.delays),
    gapBefore: take(sizes.triggers.length),
    gap: take(sizes.triggers.length),
    setting: take(settingCount(sizes)),
    settings: settingCount(sizes),
    before: take(sizes.states),
    argument: take(sizes.states),
    after: take(sizes.states),
    stage: vectors(tableau.stages),
    slope: take(sizes.states),
    inflow: take(sizes.states),
    tolerance: take(sizes.states),
    point: take(sizes.states),
    output: take(sizes.outputs),
    free: next,
  });
}

function named<Name extends string>(names: readonly Name[], make: (name: Name, position: number) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name, position) => [name, make(name, position)])) as Record<Name, number>;
}

/** Steps of a lane that are remembered for looking back, and the points kept of each. */
export const historySteps = 4096;
export const historyNodes = [0, 0.25, 0.5, 0.75, 1] as const;
/** Start, size, and the points of every delayed value. */
export const historyWidth = ({ delays }: Sizes): number => 2 + historyNodes.length * delays;
/** Numbers that all lanes together keep of the past; none where nothing looks back. */
export const historyLength = (sizes: Sizes, lanes: number): number => (sizes.delays === 0 ? 0 : lanes * historySteps * historyWidth(sizes));

/** Places in the table of settings. `spareRow` is where a row with nothing to answer is written, behind the rows of all. */
export const setting = { start: 0, end: 1, relative: 2, maxSteps: 3, fixedStep: 4, requests: 5, spareRow: 6 } as const;

/** Places in the queue of persons: the next to be taken, and the one before which to stop. */
export const queue = { next: 0, end: 1 } as const;
