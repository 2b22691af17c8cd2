import {
  add,
  both,
  call,
  choose,
  divide,
  equal,
  field,
  floor,
  forLanes,
  keep,
  less,
  local,
  multiply,
  put,
  read,
  set,
  slot,
  subtract,
  when,
  whenAny,
  whileTrue,
  write,
} from './code.js';
import type { Procedure, Statement, Value } from './code.js';
import { historyNodes, historySteps, historyWidth } from './layout.js';
import type { Layout } from './layout.js';

/**
 * Looking back. Of every accepted step five evenly spaced points of each delayed value are kept, for the
 * last 4,096 steps of a lane; between them the polynomial of order 4 through the five is read.
 */
export function recall(layout: Layout): Statement[] {
  return layout.delays === 0 ? [] : [{ kind: 'external', name: 'lags' }, forLanes('recall')];
}

/** At the start of a run: what was before it, and what is there now. */
export function startHistory({ delays }: Layout): Statement[] {
  return delays === 0
    ? []
    : [call('standing'), { kind: 'external', name: 'befores' }, { kind: 'external', name: 'signals' }, forLanes('begin')];
}

function begin({ field: at, delays, origin, signal }: Layout): Procedure {
  const first = both(equal(field(at.fresh), 1), equal(field(at.starts), 1));
  const own = Array.from({ length: delays }, (_, index) => put(origin + index, slot(signal + index)));
  return { name: 'begin', mode: 'lane', body: [when(first, [...own, set(at.kept, 0)])] };
}

/** After an accepted step: five points along it. */
export function rememberStep({ delays, field: at }: Layout): Statement[] {
  if (delays === 0) return [];
  const points = historyNodes.flatMap((_, node): Statement[] => [
    call(`point${node}`),
    call('interpolate'),
    { kind: 'external', name: 'signals' },
    forLanes(`remember${node}`),
  ]);
  return [whenAny(at.accepted, [...points])];
}

export function historyProcedures(layout: Layout): Procedure[] {
  if (layout.delays === 0) return [];
  return [
    begin(layout),
    recallOne(layout),
    shorten(layout),
    ...historyNodes.flatMap((theta, node) => [point(layout, theta, node), remember(layout, node)]),
  ];
}

function point({ scalar }: Layout, theta: number, node: number): Procedure {
  return {
    name: `point${node}`,
    mode: 'wide',
    body: [
      put(scalar.theta, multiply(theta, slot(scalar.endShare))),
      put(scalar.pointTime, add(slot(scalar.time), multiply(slot(scalar.theta), slot(scalar.size)))),
    ],
  };
}

/** Place of a lane's record number k in the history. */
function recordAt(layout: Layout, k: Value): Value {
  const turn = subtract(k, multiply(historySteps, floor(divide(k, historySteps))));
  return multiply(add(multiply(field(layout.field.lane), historySteps), turn), historyWidth(layout));
}

function remember(layout: Layout, node: number): Procedure {
  const { field: at, delays, signal } = layout;
  const record = local('record');
  const ends =
    node === 0
      ? [write('history', record, field(at.time)), write('history', add(record, 1), subtract(field(at.timeAfter), field(at.time)))]
      : [];
  const values = Array.from({ length: delays }, (_, index) =>
    write('history', add(record, 2 + index * historyNodes.length + node), slot(signal + index)),
  );
  const last = node === historyNodes.length - 1 ? [set(at.kept, add(field(at.kept), 1))] : [];
  return {
    name: `remember${node}`,
    mode: 'lane',
    body: [when(equal(field(at.accepted), 1), [keep('record', recordAt(layout, field(at.kept))), ...ends, ...values, ...last])],
  };
}

/** Every delayed value of a lane at its own time: before the start as given, else from the step that holds that time. */
function recallOne(layout: Layout): Procedure {
  const { delays, field: at } = layout;
  return {
    name: 'recall',
    mode: 'lane',
    body: [set(at.shortestLag, 1e300), ...Array.from({ length: delays }, (_, index) => recallSteps(layout, index)).flat()],
  };
}

function recallSteps(layout: Layout, index: number): Statement[] {
  const { field: at, scalar, lag, delayed, prehistory } = layout;
  const [k, record] = [local('k'), local('record')];
  const oldest = local('oldest');
  return [
    set(at.shortestLag, choose(less(slot(lag + index), field(at.shortestLag)), slot(lag + index), field(at.shortestLag))),
    keep('asked', subtract(slot(scalar.stageTime), slot(lag + index))),
    when(
      less(local('asked'), read('settings', 0)),
      [put(delayed + index, slot(prehistory + index))],
      [
        keep('k', subtract(field(at.kept), 1)),
        keep('oldest', choose(less(historySteps, field(at.kept)), subtract(field(at.kept), historySteps), 0)),
        when(
          less(k, 0),
          [put(delayed + index, slot(layout.origin + index))],
          [
            keep('record', recordAt(layout, k)),
            whileTrue(both(less(oldest, k), less(local('asked'), read('history', record))), [
              keep('k', subtract(k, 1)),
              keep('record', recordAt(layout, k)),
            ]),
            keep('theta', divide(subtract(local('asked'), read('history', record)), read('history', add(record, 1)))),
            put(
              delayed + index,
              choose(less(local('theta'), 0), Number.NaN, quartic(add(record, 2 + index * historyNodes.length), local('theta'))),
            ),
          ],
        ),
      ],
    ),
  ];
}

/** The polynomial of order 4 through five evenly spaced points, by Newton's forward differences at s = 4 theta. */
function quartic(first: Value, theta: Value): Value {
  const y = historyNodes.map((_, node) => read('history', add(first, node)));
  const s = multiply(4, theta);
  const d1 = subtract(y[1], y[0]);
  const d2 = add(subtract(y[2], multiply(2, y[1])), y[0]);
  const d3 = subtract(add(subtract(y[3], multiply(3, y[2])), multiply(3, y[1])), y[0]);
  const d4 = add(subtract(add(subtract(y[4], multiply(4, y[3])), multiply(6, y[2])), multiply(4, y[1])), y[0]);
  const term = (difference: Value, order: number, rest: Value): Value =>
    multiply(divide(subtract(s, order), order + 1), add(difference, rest));
  return add(y[0], term(d1, 0, term(d2, 1, term(d3, 2, multiply(divide(subtract(s, 3), 4), d4)))));
}

/** A step must not reach beyond what is remembered: it stays within the shortest delay. */
export function withinLag({ delays }: Layout): Statement[] {
  return delays === 0 ? [] : [call('shorten')];
}

function shorten({ field: at }: Layout): Procedure {
  return {
    name: 'shorten',
    mode: 'lane',
    body: [when(both(less(0, field(at.shortestLag)), less(field(at.shortestLag), field(at.size))), [set(at.size, field(at.shortestLag))])],
  };
}
