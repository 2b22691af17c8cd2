import {
  add,
  both,
  call,
  choose,
  equal,
  field,
  keep,
  lane,
  less,
  local,
  multiply,
  put,
  putAt,
  read,
  readSlot,
  set,
  when,
  whileTrue,
} from '../code.js';
import type { Procedure, Statement } from '../code.js';
import { momentKinds } from '../batch.js';
import type { Layout } from '../layout.js';
import { asked } from './asked.js';
import { mostGrowth } from './stride.js';

/** After the moments of a stop: says where the next stretch ends, and marks the lane fresh. */
export function arrive({ field: at, scalar }: Layout): Procedure {
  const next = choose(less(field(at.moment), field(at.momentEnd)), read('momentTimes', field(at.moment)), asked('end'));
  return lane('arrive', [
    call('strike'),
    set(at.stop, choose(less(asked('end'), next), asked('end'), next)),
    set(at.fresh, 1),
    put(scalar.fresh, 1),
    set(at.growthLimit, mostGrowth),
    set(at.starts, add(field(at.starts), 1)),
    set(at.rounds, 0),
  ]);
}

/** Applies all moments of this very time. */
export function strike(layout: Layout): Procedure {
  const { field: at } = layout;
  const due = both(less(field(at.moment), field(at.momentEnd)), equal(read('momentTimes', field(at.moment)), field(at.time)));
  return lane('strike', [whileTrue(due, [...applyMoment(layout), set(at.moment, add(field(at.moment), 1))])]);
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
