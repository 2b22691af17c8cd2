import {
  add,
  atMost,
  both,
  call,
  choose,
  deal,
  divide,
  each,
  either,
  equal,
  field,
  fill,
  forLanes,
  forRows,
  indexed,
  keep,
  less,
  local,
  multiply,
  not,
  put,
  putAt,
  putIndexed,
  putRow,
  read,
  readSlot,
  set,
  setRow,
  slot,
  slotsFrom,
  store,
  subtract,
  value,
  when,
  whenAny,
  whileAny,
  whileTrue,
  write,
} from './code.js';
import type { Like, Procedure, Statement, Test, Value } from './code.js';
import { endEvents, eventProcedures, standing, startEvents, watchEvents } from './events.js';
import { historyProcedures, rememberStep, startHistory, withinLag } from './history.js';
import { queue, setting } from './layout.js';
import type { Layout } from './layout.js';
import { momentKinds } from './batch.js';
import { codeNumber } from './outcome.js';
import type { OutcomeCode } from './outcome.js';

/** Multipliers beyond this in a factorisation without pivoting are not believed. */
const believedMultiplier = 1e8;
/** Most a step may grow at once; after a refusal it may not grow at all. */
const mostGrowth = 20;
/** A step below this share of the time it starts from has met a wall. */
const leastShare = 1e-14;

const lane = (name: string, body: readonly Statement[]): Procedure => ({ name, mode: 'lane', body });
const settings = (place: keyof typeof setting): Value => read('settings', setting[place]);

/**
 * The journey of a person through a run: loaded into a lane, stepped, heard at requested times,
 * stopped at known moments, put away; the lane then takes the next person. Lanes are never in step
 * with each other, so a person's numbers do not depend on who travels beside.
 */
export function journey(layout: Layout): readonly Procedure[] {
  return [
    ...[load, strike, arrive, settle, decide, announceDue, answer, aim, record, commit, advance, finish, main].map((make) => make(layout)),
    ...lookers(layout),
  ];
}

/** What only models that look back or have events need. */
function lookers(layout: Layout): readonly Procedure[] {
  const shared = layout.delays > 0 ? [standing(layout)] : [];
  const events = eventProcedures(layout);
  return [...historyProcedures(layout), ...(events.length > 0 ? events : shared)];
}

function main(layout: Layout): Procedure {
  const { field: at } = layout;
  return {
    name: 'main',
    mode: 'main',
    body: [
      forLanes('load'),
      whileAny(at.active, [
        whenAny(at.fresh, [
          { kind: 'external', name: 'derive' },
          ...startHistory(layout),
          ...startEvents(layout),
          call('firstSize'),
          forLanes('settle'),
        ]),
        call('step'),
        call('judge'),
        forLanes('decide'),
        ...watchEvents(layout),
        forLanes('announce'),
        whenAny(at.pending, [forLanes('answer')]),
        ...rememberStep(layout),
        ...endEvents(layout),
        call('commit'),
        forLanes('advance'),
      ]),
    ],
  };
}

/** A lane takes the next person of the queue, or rests. */
function load(layout: Layout): Procedure {
  const { field: at, scalar, states, parameters } = layout;
  const person = field(at.person);
  return lane('load', [
    set(at.person, read('queue', queue.next)),
    set(at.accepted, 0),
    put(scalar.accepted, 0),
    set(at.pending, 0),
    set(at.active, choose(less(person, read('queue', queue.end)), 1, 0)),
    when(equal(field(at.active), 1), [
      write('queue', queue.next, add(person, 1)),
      fill(slotsFrom(layout.parameter, parameters), 'parameters', multiply(person, parameters)),
      fill(slotsFrom(layout.before, states), 'initial', multiply(person, states)),
      fill(slotsFrom(layout.tolerance, states), 'tolerances', 0),
      ...Array.from({ length: states }, (_, state) => put(layout.inflow + state, 0)),
      put(scalar.relative, settings('relative')),
      put(scalar.guard, 0),
      set(at.time, settings('start')),
      put(scalar.time, settings('start')),
      set(at.request, 0),
      ...[at.steps, at.rejected, at.starts].map((which) => set(which, 0)),
      set(at.moment, read('momentStarts', person)),
      set(at.momentEnd, read('momentStarts', add(person, 1))),
      call('arrive'),
    ]),
  ]);
}

/** Applies all moments of this very time. */
function strike(layout: Layout): Procedure {
  const { field: at } = layout;
  const due = both(less(field(at.moment), field(at.momentEnd)), equal(read('momentTimes', field(at.moment)), field(at.time)));
  return lane('strike', [whileTrue(due, [...applyMoment(layout), set(at.moment, add(field(at.moment), 1))])]);
}

/** After the moments of a stop: says where the next stretch ends, and marks the lane fresh. */
function arrive({ field: at, scalar }: Layout): Procedure {
  const next = choose(less(field(at.moment), field(at.momentEnd)), read('momentTimes', field(at.moment)), settings('end'));
  return lane('arrive', [
    call('strike'),
    set(at.stop, choose(less(settings('end'), next), settings('end'), next)),
    set(at.fresh, 1),
    put(scalar.fresh, 1),
    set(at.growthLimit, mostGrowth),
    set(at.starts, add(field(at.starts), 1)),
    set(at.rounds, 0),
  ]);
}

function applyMoment(layout: Layout): Statement[] {
  const { field: at, before, inflow, parameter } = layout;
  const row = field(at.moment);
  const target = local('target');
  const amount = local('amount');
  const state = readSlot(before, target);
  const effects: Readonly<Record<(typeof momentKinds)[number], Statement>> = {
    add: putAt(before, target, add(state, amount)),
    replace: putAt(before, target, amount),
    scale: putAt(before, target, multiply(state, amount)),
    inflow: putAt(inflow, target, amount),
    parameter: putAt(parameter, target, amount),
  };
  return [
    keep('target', read('momentTargets', row)),
    keep('amount', read('momentValues', row)),
    keep('effect', read('momentKinds', row)),
    ...momentKinds.map((kind, number) => when(equal(local('effect'), number), [effects[kind]])),
  ];
}

/** A fresh lane gets its first size, cut to the stretch. */
function settle(layout: Layout): Procedure {
  const { field: at, scalar } = layout;
  return lane('settle', [
    when(both(equal(field(at.fresh), 1), equal(field(at.active), 1)), [
      set(at.size, slot(scalar.size)),
      when(not(less(0, field(at.size))), [set(at.size, 1e-6)]),
      ...cutToStretch(layout),
    ]),
    set(at.fresh, 0),
    put(scalar.fresh, 0),
  ]);
}

/** A step that would leave a sliver before the stop is stretched or halved; the last one ends exactly there. */
function cutToStretch(layout: Layout): Statement[] {
  const { field: at, scalar } = layout;
  const left = local('left');
  return [
    ...withinLag(layout),
    keep('left', subtract(field(at.stop), field(at.time))),
    when(less(0, settings('fixedStep')), [set(at.size, settings('fixedStep'))]),
    set(at.atStop, choose(atMost(multiply(left, 0.999999), field(at.size)), 1, 0)),
    when(
      equal(field(at.atStop), 1),
      [set(at.size, left)],
      [when(both(less(multiply(left, 0.5), field(at.size)), not(less(0, settings('fixedStep')))), [set(at.size, multiply(left, 0.5))])],
    ),
    set(at.timeAfter, choose(equal(field(at.atStop), 1), field(at.stop), add(field(at.time), field(at.size)))),
    put(scalar.size, field(at.size)),
  ];
}

/** Was the step good? Refused ones are tried again smaller; hopeless ones end the journey. */
function decide(layout: Layout): Procedure {
  const { field: at, scalar } = layout;
  const passed = either(atMost(slot(scalar.norm), 1), both(less(0, settings('fixedStep')), atMost(slot(scalar.norm), 1e300)));
  const accept = [set(at.steps, add(field(at.steps), 1)), set(at.accepted, 1), put(scalar.accepted, 1)];
  return lane('decide', [
    set(at.accepted, 0),
    put(scalar.accepted, 0),
    set(at.pending, 0),
    set(at.located, 0),
    put(scalar.located, 0),
    set(at.endTheta, 1),
    put(scalar.endShare, 1),
    when(equal(field(at.active), 1), [when(both(passed, less(slot(scalar.guard), believedMultiplier)), accept, refuse(layout))]),
  ]);
}

function refuse(layout: Layout): Statement[] {
  const { field: at, scalar } = layout;
  const finite = atMost(slot(scalar.norm), 1e300);
  const smaller = multiply(field(at.size), choose(finite, slot(scalar.growth), 0.2));
  const hopeless = either(not(less(multiply(leastShare, distance(field(at.time))), local('smaller'))), less(0, settings('fixedStep')));
  return [
    set(at.rejected, add(field(at.rejected), 1)),
    set(at.growthLimit, 1),
    keep('smaller', smaller),
    when(atMost(believedMultiplier, slot(scalar.guard)), end(layout, 'weak-pivot'), [
      when(
        hopeless,
        [when(finite, end(layout, 'step-too-small'), end(layout, 'not-finite'))],
        [when(tooMany(layout), end(layout, 'too-many-steps'), [set(at.size, local('smaller')), ...cutToStretch(layout)])],
      ),
    ]),
  ];
}

const tooMany = ({ field: at }: Layout): Test => not(less(add(field(at.steps), field(at.rejected)), settings('maxSteps')));

/** |t|, or one where the time is near zero. */
const distance = (time: Value): Value => choose(less(1, time), time, choose(less(time, -1), subtract(0, time), 1));

function announceDue(layout: Layout): Procedure {
  return lane('announce', [when(equal(field(layout.field.accepted), 1), announce(layout))]);
}

/** Is a requested time due within the step just taken? A value after moments of that time waits for the next stretch. */
function announce({ field: at }: Layout): Statement[] {
  return [set(at.pending, choose(dueRequest(at), 1, 0))];
}

function dueRequest(at: Layout['field']): Test {
  const time = read('requested', field(at.request));
  const before = equal(read('requestedBefore', field(at.request)), 1);
  const momentNow = both(less(field(at.moment), field(at.momentEnd)), equal(read('momentTimes', field(at.moment)), field(at.timeAfter)));
  const atEnd = both(equal(time, field(at.timeAfter)), either(before, not(momentNow)));
  return both(less(field(at.request), settings('requests')), either(less(time, field(at.timeAfter)), atEnd));
}

/** All answers of a lane that are due within the step, several rows at once. */
function answer({ field: at }: Layout): Procedure {
  const due = equal(field(at.pending), 1);
  return lane('answer', [whileTrue(due, [forRows('aim'), call('between'), { kind: 'external', name: 'outputs' }, call('record')])]);
}

/** Where in the step the next answer lies, and where its row goes; a row with nothing to answer goes to the spare one. */
function aim(layout: Layout): Procedure {
  const { field: at, scalar, outputs, triggers } = layout;
  const time = local('time');
  return {
    name: 'aim',
    mode: 'row',
    body: [
      when(
        equal(field(at.pending), 1),
        [
          keep('time', read('requested', field(at.request))),
          putRow(scalar.pointTime, time),
          putRow(
            scalar.theta,
            choose(
              equal(time, field(at.timeAfter)),
              triggers.length > 0 ? field(at.endTheta) : 1,
              divide(subtract(time, field(at.time)), field(at.size)),
            ),
          ),
          setRow(at.row, multiply(add(multiply(field(at.person), settings('requests')), field(at.request)), outputs)),
          set(at.request, add(field(at.request), 1)),
          ...announce(layout),
        ],
        [setRow(at.row, settings('spareRow'))],
      ),
    ],
  };
}

const record = ({ field: at, output, point, plainOutputs }: Layout): Procedure => ({
  name: 'record',
  mode: 'rows',
  body: [
    deal(
      'rows',
      at.row,
      plainOutputs.map((state, place) => (state === null ? output + place : point + state)),
    ),
  ],
});

/** What was reached becomes what is left from. */
function commit({ scalar, before, after, point, states, triggers }: Layout): Procedure {
  const reached = triggers.length > 0 ? choose(equal(slot(scalar.located), 1), indexed(point), indexed(after)) : indexed(after);
  return {
    name: 'commit',
    mode: 'wide',
    body: [each(states, [putIndexed(before, choose(equal(slot(scalar.accepted), 1), reached, indexed(before)))])],
  };
}

/** An accepted lane moves on: to the next step, to the moments of its stop, or home. */
function advance(layout: Layout): Procedure {
  const { field: at, scalar } = layout;
  const onward = [
    set(
      at.size,
      multiply(field(at.size), choose(less(field(at.growthLimit), slot(scalar.growth)), field(at.growthLimit), slot(scalar.growth))),
    ),
    set(at.growthLimit, mostGrowth),
    ...cutToStretch(layout),
  ];
  const arrived = when(equal(field(at.time), settings('end')), [call('strike'), ...end(layout, 'done')], [call('arrive')]);
  return lane('advance', [
    when(equal(field(at.accepted), 1), [
      set(at.time, field(at.timeAfter)),
      put(scalar.time, field(at.timeAfter)),
      when(
        equal(field(at.atStop), 1),
        [arrived],
        [when(tooMany(layout), end(layout, 'too-many-steps'), [when(equal(field(at.located), 1), [call('arrive')], onward)])],
      ),
    ]),
  ]);
}

function end({ field: at }: Layout, code: OutcomeCode): Statement[] {
  return [keep('code', codeNumber(code)), write('codes', field(at.person), local('code')), call('finish')];
}

/** Puts a person's end away and frees the lane. */
function finish(layout: Layout): Procedure {
  const { field: at, states, before } = layout;
  const person = field(at.person);
  const attempts = add(field(at.steps), field(at.rejected));
  const counts: readonly Like[] = [
    field(at.steps),
    field(at.rejected),
    add(multiply(attempts, layout.stage.length), multiply(2, field(at.starts))),
    layout.implicit ? attempts : 0,
  ];
  return lane('finish', [
    write('times', person, field(at.time)),
    write('answered', person, field(at.request)),
    store('finalStates', multiply(person, states), slotsFrom(before, states)),
    ...counts.map((count, place) => write('counts', add(multiply(person, 4), place), value(count))),
    set(at.fresh, 0),
    call('load'),
  ]);
}
