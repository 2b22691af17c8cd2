import {
  add,
  atMost,
  both,
  call,
  choose,
  each,
  either,
  equal,
  field,
  forLanes,
  indexed,
  keep,
  less,
  local,
  multiply,
  not,
  put,
  putIndexed,
  set,
  slot,
  when,
  whenAny,
  whileAny,
} from './code.js';
import type { Procedure, Statement, Test, Value } from './code.js';
import type { Layout } from './layout.js';
import { codeNumber } from './outcome.js';

/**
 * Events. The gap of every trigger is looked at four times along each accepted step; where a condition has
 * become true, halving finds the moment to the last bits, and the step ends there. Rules:
 * E1 a condition that holds from the start, after the moments of the start, does not count as becoming true;
 * E2 events due at one moment are set in the order written, all from the values just before it;
 * E3 what they set may make other conditions true: those follow at the same moment, until none does;
 * E4 known moments at the same time come before events; a jump they cause counts as becoming true;
 * E5 a condition that becomes true and false again between two looks is not seen: ask for a smaller tolerance.
 */
const looks = [0.25, 0.5, 0.75, 1] as const;
/** Halvings of a quarter step: beyond these, times no longer differ. */
const enoughHalvings = 52;
/** Rounds of events at one moment after which they are taken for endless. */
const mostRounds = 64;

const gaps = { kind: 'external', name: 'gaps' } as const satisfies Statement;
const settings = { kind: 'external', name: 'settings' } as const satisfies Statement;

const hasEvents = ({ triggers }: Layout): boolean => triggers.length > 0;

/** At the beginning of a stretch: what jumps have made true happens at once. */
export function startEvents(layout: Layout): Statement[] {
  if (!hasEvents(layout)) return [];
  const round = [call('standing'), gaps, settings, forLanes('consider')];
  return [...round, whileAny(layout.field.cascading, round)];
}

/** After a step has passed: look for what has become true within it, and find when. */
export function watchEvents(layout: Layout): Statement[] {
  if (!hasEvents(layout)) return [];
  const { field: at } = layout;
  const scan = looks.flatMap((_, look): Statement[] => [call(`look${look}`), call('interpolate'), gaps, forLanes(`watch${look}`)]);
  return [whenAny(at.accepted, [...scan, whileAny(at.locating, [forLanes('halve'), call('interpolate'), gaps, forLanes('narrow')])])];
}

/** Where an event has ended the step, the states are those of the point reached. */
export function endEvents(layout: Layout): Statement[] {
  return hasEvents(layout) ? [whenAny(layout.field.located, [call('endPoint'), call('interpolate')])] : [];
}

export function eventProcedures(layout: Layout): Procedure[] {
  if (!hasEvents(layout)) return [];
  return [
    standing(layout),
    consider(layout),
    halve(layout),
    narrow(layout),
    endPoint(layout),
    ...looks.flatMap((theta, look) => [lookAt(layout, theta, look), watch(layout, look)]),
  ];
}

/** The states as they stand become the point in question. */
export function standing({ scalar, states, before, point }: Layout): Procedure {
  return {
    name: 'standing',
    mode: 'wide',
    body: [put(scalar.pointTime, slot(scalar.time)), each(states, [putIndexed(point, indexed(before))])],
  };
}

const along = ({ scalar }: Layout, theta: Value | number): Statement[] => [
  put(scalar.theta, theta),
  put(scalar.pointTime, add(slot(scalar.time), multiply(slot(scalar.theta), slot(scalar.size)))),
];

const lookAt = (layout: Layout, theta: number, look: number): Procedure => ({
  name: `look${look}`,
  mode: 'wide',
  body: along(layout, theta),
});
const endPoint = (layout: Layout): Procedure => ({ name: 'endPoint', mode: 'wide', body: along(layout, slot(layout.scalar.endShare)) });

const holds = (strict: boolean, gap: Value): Test => (strict ? less(gap, 0) : atMost(gap, 0));

/** Trigger number e has become true between the start of the step and the point in question. */
function becameTrue({ triggers, gapBefore, gap }: Layout, e: number): Test {
  const { strict } = triggers[e];
  return both(not(holds(strict, slot(gapBefore + e))), holds(strict, slot(gap + e)));
}

const anyBecameTrue = (layout: Layout): Test => layout.triggers.map((_, e) => becameTrue(layout, e)).reduce(either);

const settle = ({ triggers, gapBefore, gap }: Layout): Statement[] => triggers.map((_, e) => put(gapBefore + e, slot(gap + e)));

function consider(layout: Layout): Procedure {
  const { field: at, triggers, before, setting } = layout;
  const fire = (e: number): Statement[] => triggers[e].settings.map(({ state, from }) => put(before + state, slot(setting + from)));
  const fired = triggers.map((_, e) => keep(`fires${e}`, choose(becameTrue(layout, e), 1, 0)));
  const happen = triggers.flatMap((_, e) => [when(equal(local(`fires${e}`), 1), [...fire(e), set(at.cascading, 1)])]);
  const first = both(equal(field(at.starts), 1), equal(field(at.rounds), 0));
  return {
    name: 'consider',
    mode: 'lane',
    body: [
      set(at.cascading, 0),
      when(both(equal(field(at.fresh), 1), equal(field(at.active), 1)), [
        when(first, settle(layout), [...fired, ...settle(layout), ...happen]),
        set(at.rounds, add(field(at.rounds), 1)),
        when(both(equal(field(at.cascading), 1), atMost(mostRounds, field(at.rounds))), [
          set(at.cascading, 0),
          keep('code', codeNumber('endless-events')),
          { kind: 'write', table: 'codes', index: field(at.person), value: local('code') },
          call('finish'),
        ]),
      ]),
    ],
  };
}

/** The first look after which something has become true bounds the search. */
function watch(layout: Layout, look: number): Procedure {
  const { field: at } = layout;
  const found = [set(at.locating, 1), set(at.low, look === 0 ? 0 : looks[look - 1]), set(at.high, looks[look]), set(at.halvings, 0)];
  const searching = both(equal(field(at.accepted), 1), equal(field(at.locating), 0));
  const end = look === looks.length - 1 ? settle(layout) : [];
  return { name: `watch${look}`, mode: 'lane', body: [when(searching, [when(anyBecameTrue(layout), found, end)])] };
}

function halve({ field: at, scalar }: Layout): Procedure {
  const middle = multiply(0.5, add(field(at.low), field(at.high)));
  return {
    name: 'halve',
    mode: 'lane',
    body: [
      when(equal(field(at.locating), 1), [
        put(scalar.theta, middle),
        put(scalar.pointTime, add(field(at.time), multiply(slot(scalar.theta), field(at.size)))),
      ]),
    ],
  };
}

function narrow(layout: Layout): Procedure {
  const { field: at, scalar } = layout;
  return {
    name: 'narrow',
    mode: 'lane',
    body: [
      when(equal(field(at.locating), 1), [
        when(anyBecameTrue(layout), [set(at.high, slot(scalar.theta))], [set(at.low, slot(scalar.theta))]),
        set(at.halvings, add(field(at.halvings), 1)),
        when(atMost(enoughHalvings, field(at.halvings)), [
          set(at.locating, 0),
          set(at.located, 1),
          put(scalar.located, 1),
          put(scalar.endShare, field(at.high)),
          set(at.endTheta, field(at.high)),
          set(at.timeAfter, add(field(at.time), multiply(field(at.high), field(at.size)))),
          set(at.atStop, 0),
        ]),
      ]),
    ],
  };
}
