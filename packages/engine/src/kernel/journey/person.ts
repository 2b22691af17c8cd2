import {
  add,
  call,
  choose,
  equal,
  field,
  fill,
  keep,
  lane,
  less,
  local,
  multiply,
  put,
  read,
  set,
  slotsFrom,
  store,
  value,
  when,
  write,
} from '../code.js';
import type { Like, Procedure, Statement } from '../code.js';
import type { Layout } from '../layout.js';
import { queue } from '../layout.js';
import { codeNumber } from '../outcome.js';
import type { OutcomeCode } from '../outcome.js';
import { asked } from './asked.js';

/** A lane takes the next person of the queue, or rests. */
export function load(layout: Layout): Procedure {
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
      put(scalar.relative, asked('relative')),
      put(scalar.guard, 0),
      set(at.time, asked('start')),
      put(scalar.time, asked('start')),
      set(at.request, 0),
      ...[at.steps, at.rejected, at.starts].map((which) => set(which, 0)),
      set(at.moment, read('momentStarts', person)),
      set(at.momentEnd, read('momentStarts', add(person, 1))),
      call('arrive'),
    ]),
  ]);
}

/** How a journey ends: its code is written, and what was reached put away. */
export function end({ field: at }: Layout, code: OutcomeCode): Statement[] {
  return [keep('code', codeNumber(code)), write('codes', field(at.person), local('code')), call('finish')];
}

/** Puts a person's end away and frees the lane. */
export function finish(layout: Layout): Procedure {
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
