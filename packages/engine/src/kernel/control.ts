import {
  absolute,
  add,
  both,
  choose,
  divide,
  each,
  exp,
  indexed,
  keep,
  less,
  atMost,
  equal,
  local,
  larger,
  log,
  multiply,
  put,
  putIndexed,
  slot,
  smaller,
  squareRoot,
  subtract,
} from './code.js';
import type { Procedure, Statement, Value } from './code.js';
import { recall } from './history.js';
import type { Layout } from './layout.js';

/** How much of the step that would just pass is taken. */
const safety = 0.9;
/** Least and most a step may change at once. Twenty, not the usual five: a dose starts from a step of seconds, and every refusal would show in the counts. */
const least = 0.2;
const most = 20;
/** tolerance_i + relative * |y_i|: what an error of state i is measured by. */
const scaleOf = ({ tolerance, scalar }: Layout, size: Value): Value => add(indexed(tolerance), multiply(slot(scalar.relative), size));

/** Adds the square of a share to the running sum. */
const gather = (name: string, share: Value): Statement[] => [
  keep('share', share),
  keep(name, add(local(name), multiply(local('share'), local('share')))),
];

const rootMean = (name: string, states: number): Value => squareRoot(multiply(local(name), 1 / states));

/** Roots that are used: the square root, and so on down to the sixteenth. */
const rootNames = ['root2', 'root4', 'root8', 'root16'] as const;

/**
 * norm^(1/p), the exponent taken to the nearest sixteenth: 3/16 for order 5. Square roots are exact in every host and
 * far cheaper than a logarithm; the rule of sizes settles at the same error, a little more calmly.
 */
function rootOf(of: Value, order: number): { readonly steps: readonly Statement[]; readonly root: Value } {
  const sixteenths = Math.round(16 / order);
  const steps = rootNames.map((name, at) => keep(name, squareRoot(at === 0 ? of : local(rootNames[at - 1] ?? ''))));
  const factors = rootNames.flatMap((name, at) => ((sixteenths >> (rootNames.length - 1 - at)) % 2 === 1 ? [local(name)] : []));
  return { steps, root: factors.reduce((product, factor) => multiply(product, factor)) };
}

/**
 * norm = sqrt(1/n sum_i (error_i / scale_i)^2), scale_i = tolerance_i + relative max(|y_i|, |y1_i|); a step passes at most at 1.
 * Then the factor for the next step, 0.9 norm^(-1/p), kept within [0.2, 20], after a refusal within [0.2, 0.9]
 * (Hairer, Norsett and Wanner, Solving ODEs I, II.4). The PI rule of Gustafsson (1991) was tried and refused:
 * on stiff pharmacokinetics it took 1.4 times the steps for no fewer refusals. So were the largest share instead of the
 * mean, and a safety of 0.95 or 1: at equal error reached they take as many steps.
 */
export function judge(layout: Layout, order: number, ending: readonly Statement[], error: Value): Procedure {
  const { scalar, states, before, after } = layout;
  const { steps, root } = rootOf(larger(local('norm'), 1e-10), order);
  return {
    name: 'judge',
    mode: 'wide',
    body: [
      keep('total', 0),
      each(states, [
        ...ending,
        ...gather('total', divide(error, scaleOf(layout, larger(absolute(indexed(before)), absolute(indexed(after)))))),
      ]),
      keep('norm', rootMean('total', states)),
      put(scalar.norm, local('norm')),
      ...steps,
      keep('wanted', divide(safety, root)),
      put(scalar.growth, larger(least, smaller(choose(atMost(local('norm'), 1), most, safety), local('wanted')))),
    ],
  };
}

/**
 * A first step for the lanes that begin a stretch (Hairer, Norsett and Wanner, Solving ODEs I, II.4):
 * small enough that neither the states nor their slope, nor the slope's own change, say otherwise.
 */
export function firstSize(layout: Layout, order: number, withInflow: boolean): Procedure {
  const { scalar, before, argument, stage, states } = layout;
  const [slope, later] = [stage[0] ?? 0, stage[1] ?? 0];
  const start = (into: number): Statement => putIndexed(into, withInflow ? indexed(layout.inflow) : 0);
  const scaled = (of: Value): Value => divide(of, scaleOf(layout, absolute(indexed(before))));
  return {
    name: 'firstSize',
    mode: 'wide',
    body: [
      put(scalar.stageTime, slot(scalar.time)),
      each(states, [start(slope), putIndexed(argument, indexed(before))]),
      ...recall(layout),
      { kind: 'external', name: 'rates', into: slope },
      keep('sizes', 0),
      keep('speeds', 0),
      each(states, [...gather('sizes', scaled(indexed(before))), ...gather('speeds', scaled(indexed(slope)))]),
      keep('d0', rootMean('sizes', states)),
      keep('d1', rootMean('speeds', states)),
      keep('rough', choose(both(less(1e-5, local('d0')), less(1e-5, local('d1'))), divide(multiply(0.01, local('d0')), local('d1')), 1e-6)),
      each(states, [start(later), putIndexed(argument, add(indexed(before), multiply(local('rough'), indexed(slope))))]),
      put(scalar.stageTime, add(slot(scalar.time), local('rough'))),
      ...recall(layout),
      { kind: 'external', name: 'rates', into: later },
      keep('turns', 0),
      each(states, gather('turns', scaled(subtract(indexed(later), indexed(slope))))),
      keep('d2', larger(local('d1'), divide(rootMean('turns', states), local('rough')))),
      keep(
        'fine',
        choose(
          atMost(local('d2'), 1e-15),
          larger(1e-6, multiply(local('rough'), 1e-3)),
          exp(multiply(log(divide(0.01, local('d2'))), 1 / (order + 1))),
        ),
      ),
      put(scalar.size, choose(equal(slot(scalar.fresh), 1), smaller(multiply(100, local('rough')), local('fine')), slot(scalar.size))),
    ],
  };
}
