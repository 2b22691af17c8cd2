import {
  add,
  atMost,
  both,
  choose,
  either,
  equal,
  field,
  keep,
  lane,
  less,
  local,
  multiply,
  not,
  put,
  set,
  slot,
  subtract,
  when,
} from '../code.js';
import type { Procedure, Statement, Value } from '../code.js';
import type { Layout } from '../layout.js';
import { asked } from './asked.js';
import { end } from './person.js';
import { cutToStretch, tooMany } from './stride.js';

/** Multipliers beyond this in a factorisation without pivoting are not believed. */
const believedMultiplier = 1e8;
/** A step below this share of the time it starts from has met a wall. */
const leastShare = 1e-14;

/** Was the step good? Refused ones are tried again smaller; hopeless ones end the journey. */
export function decide(layout: Layout): Procedure {
  const { field: at, scalar } = layout;
  const passed = either(atMost(slot(scalar.norm), 1), both(less(0, asked('fixedStep')), atMost(slot(scalar.norm), 1e300)));
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
  const hopeless = either(not(less(multiply(leastShare, distance(field(at.time))), local('smaller'))), less(0, asked('fixedStep')));
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

/** |t|, or one where the time is near zero. */
const distance = (time: Value): Value => choose(less(1, time), time, choose(less(time, -1), subtract(0, time), 1));
