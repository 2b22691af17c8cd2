import {
  add,
  atMost,
  both,
  call,
  choose,
  each,
  equal,
  field,
  indexed,
  keep,
  lane,
  less,
  local,
  multiply,
  not,
  put,
  putIndexed,
  set,
  slot,
  subtract,
  when,
} from '../code.js';
import type { Procedure, Statement, Test } from '../code.js';
import { withinLag } from '../history.js';
import type { Layout } from '../layout.js';
import { asked } from './asked.js';
import { end } from './person.js';

/** Most a step may grow at once; after a refusal it may not grow at all. */
export const mostGrowth = 20;

/** A fresh lane gets its first size, cut to the stretch. */
export function settle(layout: Layout): Procedure {
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
export function cutToStretch(layout: Layout): Statement[] {
  const { field: at, scalar } = layout;
  const left = local('left');
  return [
    ...withinLag(layout),
    keep('left', subtract(field(at.stop), field(at.time))),
    when(less(0, asked('fixedStep')), [set(at.size, asked('fixedStep'))]),
    set(at.atStop, choose(atMost(multiply(left, 0.999999), field(at.size)), 1, 0)),
    when(
      equal(field(at.atStop), 1),
      [set(at.size, left)],
      [when(both(less(multiply(left, 0.5), field(at.size)), not(less(0, asked('fixedStep')))), [set(at.size, multiply(left, 0.5))])],
    ),
    set(at.timeAfter, choose(equal(field(at.atStop), 1), field(at.stop), add(field(at.time), field(at.size)))),
    put(scalar.size, field(at.size)),
  ];
}

/** What was reached becomes what is left from. */
export function commit({ scalar, before, after, point, states, triggers }: Layout): Procedure {
  const reached = triggers.length > 0 ? choose(equal(slot(scalar.located), 1), indexed(point), indexed(after)) : indexed(after);
  return {
    name: 'commit',
    mode: 'wide',
    body: [each(states, [putIndexed(before, choose(equal(slot(scalar.accepted), 1), reached, indexed(before)))])],
  };
}

/** An accepted lane moves on: to the next step, to the moments of its stop, or home. */
export function advance(layout: Layout): Procedure {
  const { field: at, scalar } = layout;
  const onward = [
    set(
      at.size,
      multiply(field(at.size), choose(less(field(at.growthLimit), slot(scalar.growth)), field(at.growthLimit), slot(scalar.growth))),
    ),
    set(at.growthLimit, mostGrowth),
    ...cutToStretch(layout),
  ];
  const arrived = when(equal(field(at.time), asked('end')), [call('strike'), ...end(layout, 'done')], [call('arrive')]);
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

/** Refused steps count: a journey that gets nowhere ends as well. */
export const tooMany = ({ field: at }: Layout): Test => not(less(add(field(at.steps), field(at.rejected)), asked('maxSteps')));
