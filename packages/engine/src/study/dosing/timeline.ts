import type { Moment, MomentKind } from '../../kernel/index.js';
import type { Numbers } from './courses.js';
import type { Giving, SteadyDose } from './givings.js';
import { givenBy } from './givings.js';
import type { Places } from './places.js';
import type { Regimen, RegimenEvent } from './regimen.js';
import { snapTo } from './snap.js';

/** Where one steady state must be filled in before a run: the first of its rows, one for each free state. */
export interface SteadyPlace {
  readonly dose: SteadyDose;
  readonly row: number;
}

/** All known moments of one person, in order. Rows of a steady state hold NaN until it is found. */
export interface Timeline {
  readonly moments: readonly Moment[];
  readonly steady: readonly SteadyPlace[];
}

export interface TimelineInput {
  readonly regimen: Regimen;
  readonly numbers: Numbers;
  readonly places: Places;
  /** The person's start values, coherent units. */
  readonly starts: Float64Array;
  /** States that a steady state decides (D19). */
  readonly free: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly requested: readonly number[];
}

/** D22: the kinds of what may happen at one moment, in order. */
const order = ['parameter', 'reset', 'steady-reset', 'steady-add', 'replace', 'scale', 'add', 'inflow'] as const;

interface Action {
  readonly time: number;
  readonly rank: (typeof order)[number];
  readonly target: number;
  readonly value: number;
  readonly steady?: SteadyDose;
}

/** Applies every rule of SPEC.md to a regimen, for one person. */
export function timelineOf(input: TimelineInput): Timeline {
  const { regimen, numbers, places, start, end, requested } = input;
  const slack = slackOf(start, end);
  const given = regimen.doses.map((dose) => givenBy(dose, numbers, places, slack));
  const events = regimen.events ?? [];
  const steady = given.flatMap((one) => one.steady);
  checkRecorded(regimen, start);
  const resets = [...events.filter(({ kind }) => kind === 'reset'), ...steady.filter(({ mode }) => mode === 'reset')].map(
    ({ time }) => time,
  );
  const kept = given.flatMap((one) => one.givings).flatMap((one) => afterResets(one, resets, slack));
  const actions = [
    ...numbers.changes
      .filter(({ time }) => time >= start)
      .map(({ time, parameter, value }): Action => ({ time, rank: 'parameter', target: parameter, value })),
    ...steady.map((dose): Action => ({ time: dose.time, rank: `steady-${dose.mode}`, target: -1, value: Number.NaN, steady: dose })),
    ...events.map((event) => eventAction(event, places)),
  ];
  const times = [...actions.map(({ time }) => time), ...kept.flatMap((one) => [one.start, one.end])];
  const snap = snapTo([start, end, ...requested], times, slack);
  return laidOut(actions, kept, snap, input);
}

/** 2^-49. */
const closeness = 1 / 562949953421312;

/** D24. */
export const slackOf = (start: number, end: number): number => closeness * Math.max(Math.abs(start), Math.abs(end));

function checkRecorded({ doses, events = [] }: Regimen, start: number): void {
  const early = [...doses, ...events].find(({ time }) => !(time >= start));
  if (early !== undefined)
    throw new RangeError(
      `expected nothing recorded before the start at ${start} h, found a row at ${early.time} h; start earlier or leave it out`,
    );
}

/** D12: what a later reset leaves of a giving, if anything. */
function afterResets(giving: Giving, resets: readonly number[], slack: number): Giving[] {
  const later = resets.filter((time) => time > giving.recorded + slack);
  const reset = Math.min(Number.POSITIVE_INFINITY, ...later);
  if (giving.start >= reset - slack) return [];
  return [giving.end > reset ? { ...giving, end: reset } : giving];
}

function eventAction(event: RegimenEvent, places: Places): Action {
  if (event.kind === 'reset') return { time: event.time, rank: 'reset', target: -1, value: 0 };
  const target = places.stateAt(event.state);
  if (event.kind === 'scale') return { time: event.time, rank: 'scale', target, value: event.factor };
  return { time: event.time, rank: 'replace', target, value: event.value * places.stateFactors[target] };
}

function laidOut(actions: readonly Action[], givings: readonly Giving[], snap: (time: number) => number, input: TimelineInput): Timeline {
  const { start, end } = input;
  const pieces = givings.map((one) => ({ ...one, start: snap(one.start), end: snap(one.end) }));
  const atOnce = pieces.filter((one) => one.rate === 0 || one.start === one.end);
  const infusions = pieces.filter((one) => one.rate > 0 && one.start < one.end);
  const all = [...actions.map((action) => ({ ...action, time: snap(action.time) })), ...summedDoses(atOnce), ...inflows(infusions)].filter(
    ({ time }) => time >= start && time <= end,
  );
  all.sort(inOrder);
  checkRivals(all);
  const moments: Moment[] = [];
  const steady: SteadyPlace[] = [];
  for (const action of all) {
    if (action.steady !== undefined) steady.push({ dose: action.steady, row: moments.length });
    moments.push(...momentsOf(action, input));
  }
  return { moments, steady };
}

/** D22, and D23 for what meets of one kind: by target, then by its numbers, never by row. */
function inOrder(a: Action, b: Action): number {
  const byNumbers = a.steady === undefined || b.steady === undefined ? a.value - b.value : sizeOf(a.steady) - sizeOf(b.steady);
  return a.time - b.time || order.indexOf(a.rank) - order.indexOf(b.rank) || a.target - b.target || byNumbers;
}

/** Any number that tells steady doses of one moment apart. */
const sizeOf = ({ state, amount, rate, period, lag }: SteadyDose): number => state + amount * 1.1 + rate * 1.3 + period * 1.7 + lag * 1.9;

/** Doses that meet, summed from the smallest up (D23). */
function summedDoses(givings: readonly Giving[]): Action[] {
  const byPlace = new Map<string, Giving[]>();
  for (const giving of givings) {
    const key = `${giving.start} ${giving.state}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), giving]);
  }
  return [...byPlace.values()].map((together) => ({
    time: together[0].start,
    rank: 'add',
    target: together[0].state,
    value: total(together.map(({ amount }) => amount)),
  }));
}

const total = (values: readonly number[]): number => [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);

/** At each seam of a state's infusions the sum of those that run from then on: exactly zero where none does (D11). */
function inflows(infusions: readonly Giving[]): Action[] {
  const states = [...new Set(infusions.map(({ state }) => state))];
  return states.flatMap((state) => {
    const own = infusions.filter((one) => one.state === state);
    const seams = [...new Set(own.flatMap((one) => [one.start, one.end]))].sort((a, b) => a - b);
    const rates = seams.map((seam) => total(own.filter((one) => one.start <= seam && seam < one.end).map(({ rate }) => rate)));
    return seams.flatMap((time, at) =>
      rates[at] === (rates[at - 1] ?? 0) ? [] : [{ time, rank: 'inflow' as const, target: state, value: rates[at] }],
    );
  });
}

/** D22: no order among rows means that these must not meet. */
function checkRivals(sorted: readonly Action[]): void {
  sorted.slice(1).forEach((action, at) => {
    const before = sorted[at];
    const meet = action.time === before.time && action.rank === before.rank && action.target === before.target;
    if (meet && (action.rank === 'replace' || action.rank === 'steady-reset'))
      throw new RangeError(`expected one ${action.rank} of a state at ${action.time} h, found several; rows have no order, so keep one`);
  });
}

function momentsOf({ time, rank, target, value, steady }: Action, { starts, free, places }: TimelineInput): Moment[] {
  if (rank === 'reset') return Array.from(starts, (start, state) => ({ time, kind: 'replace', target: state, value: start }));
  if (steady === undefined) return [{ time, kind: rank as MomentKind, target, value }];
  const found = free.map((state): Moment => ({
    time,
    kind: rank === 'steady-reset' ? 'replace' : 'add',
    target: state,
    value: Number.NaN,
  }));
  if (rank === 'steady-add') return found;
  const others = places.model.states.map((_, state) => state).filter((state) => !free.includes(state));
  return [...found, ...others.map((state): Moment => ({ time, kind: 'replace', target: state, value: starts[state] }))];
}
