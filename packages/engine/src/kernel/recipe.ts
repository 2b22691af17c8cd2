import type { ExplicitTableau, RosenbrockTableau, Tableau } from '../method/index.js';
import { add, divide, each, indexed, keep, local, multiply, put, putIndexed, slot, subtract, sum } from './code.js';
import type { Procedure, Statement, Value } from './code.js';
import { recall } from './history.js';
import type { Layout } from './layout.js';

/** What a step may leave out for a model that has no use for it. */
export interface Needs {
  /** The rates mention the time. */
  readonly time: boolean;
  /** Infusions may run. */
  readonly inflow: boolean;
}

/** One step of a method, and its dense output, written once. */
export interface Recipe {
  readonly step: Procedure;
  /** Puts what state i has become, within a loop over the states. */
  readonly ending: readonly Statement[];
  /** The error of state i, within a loop over the states. */
  readonly error: Value;
  /** Fills `point` with the states at time + theta * size. */
  readonly interpolate: Procedure;
}

export function recipeOf(tableau: Tableau, layout: Layout, needs: Needs): Recipe {
  if (tableau.kind !== 'explicit' && layout.delays > 0)
    throw new RangeError(
      `expected an explicit method for a model with delays, found ${tableau.name}; use Tsit5, whose steps need no slopes of the past`,
    );
  return tableau.kind === 'explicit' ? explicitRecipe(tableau, layout, needs) : rosenbrockRecipe(tableau, layout, needs);
}

const wide = (name: string, body: readonly Statement[]): Procedure => ({ name, mode: 'wide', body });
const stageName = (index: number): string => `k${index}`;

/** How a statement reaches a vector: at the place of a loop, or at one state by name. */
interface Reach {
  readonly at: (vector: number) => Value;
  readonly put: (vector: number, what: Value) => Statement;
}
const turning: Reach = { at: indexed, put: putIndexed };
const single = (state: number): Reach => ({ at: (vector) => slot(vector + state), put: (vector, what) => put(vector + state, what) });

/** The same for every state that answers need; for all where events or delays look at all, or where most are needed. */
function acrossWatched(layout: Layout, body: (on: Reach) => Statement[]): Statement[] {
  const all = layout.triggers.length > 0 || layout.delays > 0 || layout.watched.length * 2 > layout.states;
  return all ? [each(layout.states, body(turning))] : layout.watched.flatMap((state) => body(single(state)));
}

/** Loads the stages that any of the weight rows needs, each once. */
function loadStages({ stage }: Layout, rows: readonly (readonly number[])[]): Statement[] {
  return stage.flatMap((at, index) => (rows.some((row) => (row[index] ?? 0) !== 0) ? [keep(stageName(index), indexed(at))] : []));
}

/** sum_j weight_j k_j over the weights that are not zero, or null when there is none. */
function weighted(weights: readonly number[]): Value | null {
  const terms = weights.flatMap((weight, index) =>
    weight === 0 ? [] : [weight === 1 ? local(stageName(index)) : multiply(weight, local(stageName(index)))],
  );
  return terms.length === 0 ? null : sum(terms);
}

const plusMaybe = (base: Value, more: Value | null): Value => (more === null ? base : add(base, more));

/** k_i = f(t + c_i h, y + h sum_j a_ij k_j); y1 = y + h sum_i b_i k_i. */
function explicitRecipe(tableau: ExplicitTableau, layout: Layout, needs: Needs): Recipe {
  const size = slot(layout.scalar.size);
  const scaled = (weights: readonly number[]): Value | null => {
    const total = weighted(weights);
    return total === null ? null : multiply(size, total);
  };
  const stages = tableau.a.flatMap((weights, index) => [
    each(layout.states, [
      ...loadStages(layout, [weights]),
      putIndexed(layout.argument, plusMaybe(indexed(layout.before), scaled(weights))),
      ...startRates(layout, index, needs),
    ]),
    ...stageTime(layout, tableau.c[index] ?? 0, needs),
    ...recall(layout),
    { kind: 'external', name: 'rates', into: layout.stage[index] ?? 0 } as const,
  ]);
  const errorTerms = tableau.e.flatMap((weight, index) => (weight === 0 ? [] : [multiply(weight, indexed(layout.stage[index] ?? 0))]));
  return {
    step: wide('step', stages),
    ending: [...loadStages(layout, [tableau.b]), putIndexed(layout.after, plusMaybe(indexed(layout.before), scaled(tableau.b)))],
    error: multiply(size, sum(errorTerms)),
    interpolate: wide('interpolate', explicitPoint(tableau, layout)),
  };
}

/** What external rates are added to: the running infusions, or nothing. */
const startRates = (layout: Layout, index: number, needs: Needs): Statement[] => [
  putIndexed(layout.stage[index] ?? 0, needs.inflow ? indexed(layout.inflow) : { kind: 'number', value: 0 }),
];

const stageTime = ({ scalar, delays }: Layout, share: number, needs: Needs): Statement[] =>
  needs.time || delays > 0 ? [put(scalar.stageTime, add(slot(scalar.time), multiply(share, slot(scalar.size))))] : [];

/** first + theta (second + theta ( ... )). */
const horner = (coefficients: readonly number[], theta: Value): Value =>
  coefficients.slice(0, -1).reduceRight<Value>((inner, coefficient) => add(coefficient, multiply(theta, inner)), {
    kind: 'number',
    value: coefficients.at(-1) ?? 0,
  });

const shareName = (index: number): string => `share${index}`;

/** How much of each stage a point holds: common * (c_1 + theta (c_2 + ...)), worked out once for all states. Points between are few a step, so no vectors are prepared for them. */
const keepShares = (coefficients: readonly (readonly number[])[], common: Value, theta: Value): Statement[] =>
  coefficients.flatMap((row, index) =>
    row.every((value) => value === 0) ? [] : [keep(shareName(index), multiply(common, horner(row, theta)))],
  );

/** The shares of all stages, added to what a point begins with. In two sums, for a machine that adds faster than one chain of additions lets it. */
function withShares({ stage }: Layout, coefficients: readonly (readonly number[])[], base: Value, on: Reach): Value {
  const terms = [
    base,
    ...coefficients.flatMap((row, index) =>
      row.every((value) => value === 0) ? [] : [multiply(local(shareName(index)), on.at(stage[index] ?? 0))],
    ),
  ];
  const half = terms.length >> 1;
  return half === 0 ? base : add(sum(terms.slice(0, half)), sum(terms.slice(half)));
}

/** y(t + theta h) = y + sum_i h theta (d_i1 + theta (d_i2 + ...)) k_i. */
function explicitPoint({ dense }: ExplicitTableau, layout: Layout): Statement[] {
  const { scalar, before, point } = layout;
  const theta = local('theta');
  return [
    keep('theta', slot(scalar.theta)),
    keep('reach', multiply(slot(scalar.size), theta)),
    ...keepShares(dense, local('reach'), theta),
    ...acrossWatched(layout, (on) => [on.put(point, withShares(layout, dense, on.at(before), on))]),
  ];
}

/** With W = I/(gamma h) - J: W k_i = f(t + c_i h, y + sum_j a_ij k_j) + (1/h) sum_j C_ij k_j + d_i h f_t; y1 = last argument + last stage, which is also the error. */
function rosenbrockRecipe(tableau: RosenbrockTableau, layout: Layout, needs: Needs): Recipe {
  const { scalar, stage } = layout;
  const last = stage.at(-1) ?? 0;
  return {
    step: wide('step', [
      put(scalar.inverse, divide(1, slot(scalar.size))),
      put(scalar.shift, multiply(slot(scalar.inverse), 1 / tableau.gamma)),
      { kind: 'external', name: 'factor' },
      ...(needs.time ? [{ kind: 'external', name: 'slopes' } as const] : []),
      ...stage.flatMap((_, index) => rosenbrockStage(tableau, layout, index, needs)),
    ]),
    ending: [putIndexed(layout.after, add(indexed(layout.argument), indexed(last)))],
    error: indexed(last),
    interpolate: wide('interpolate', rosenbrockPoint(tableau, layout)),
  };
}

function rosenbrockStage(tableau: RosenbrockTableau, layout: Layout, index: number, needs: Needs): Statement[] {
  const weights = tableau.a[index] ?? [];
  const couplings = tableau.C[index] ?? [];
  const into = layout.stage[index] ?? 0;
  const continued = continues(tableau.a[index - 1], weights);
  return [
    keep('inverse', slot(layout.scalar.inverse)),
    ...(needs.time ? [keep('slopeShare', multiply(tableau.d[index] ?? 0, slot(layout.scalar.size)))] : []),
    each(layout.states, [
      ...loadStages(layout, continued ? [couplings, [...weights.slice(0, -1).map(() => 0), 1]] : [weights, couplings]),
      putIndexed(
        layout.argument,
        continued ? add(indexed(layout.argument), local(stageName(index - 1))) : plusMaybe(indexed(layout.before), weighted(weights)),
      ),
      putIndexed(into, rosenbrockBase(layout, couplings, needs)),
    ]),
    ...stageTime(layout, tableau.c[index] ?? 0, needs),
    { kind: 'external', name: 'rates', into },
    { kind: 'external', name: 'solve', into },
  ];
}

/** True when this argument is the last one plus the last stage: a whole row of sums saved. */
function continues(previous: readonly number[] | undefined, weights: readonly number[]): boolean {
  return (
    previous !== undefined && previous.length > 0 && weights.at(-1) === 1 && previous.every((weight, index) => weight === weights[index])
  );
}

/** Everything on the right-hand side but the rates themselves. */
function rosenbrockBase(layout: Layout, couplings: readonly number[], needs: Needs): Value {
  const coupled = weighted(couplings);
  const terms = [
    ...(needs.inflow ? [indexed(layout.inflow)] : []),
    ...(needs.time ? [multiply(local('slopeShare'), indexed(layout.slope))] : []),
    ...(coupled === null ? [] : [multiply(coupled, local('inverse'))]),
  ];
  return terms.length === 0 ? { kind: 'number', value: 0 } : sum(terms);
}

/** y(t + theta h) = (1-theta) y + theta y1 + sum_j theta (1-theta) (h_1j + theta (h_2j + theta h_3j)) k_j. */
function rosenbrockPoint({ h, stages }: RosenbrockTableau, layout: Layout): Statement[] {
  const { scalar, before, after, point } = layout;
  const [theta, rest] = [local('theta'), local('rest')];
  const byStage = Array.from({ length: stages }, (_, stage) => h.map((row) => row[stage] ?? 0));
  return [
    keep('theta', slot(scalar.theta)),
    keep('rest', subtract(1, theta)),
    keep('reach', multiply(theta, rest)),
    ...keepShares(byStage, local('reach'), theta),
    ...acrossWatched(layout, (on) => [
      on.put(point, withShares(layout, byStage, add(multiply(rest, on.at(before)), multiply(theta, on.at(after))), on)),
    ]),
  ];
}
