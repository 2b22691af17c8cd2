import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '@speciosa/engine/kernel';
import {
  children,
  choose,
  constant,
  exp,
  lessThan,
  log,
  maximum,
  minimum,
  minus,
  negate,
  over,
  plus,
  power,
  sqrt,
  time,
  times,
} from '@speciosa/engine/model';
import type { Expression, ExpressionKind, Model, ModelSymbol, ParameterSymbol, StateSymbol } from '@speciosa/engine/model';
import { inR } from './expression.js';
import { pickLines } from './run.js';
import { hasR, ranByR } from './rscript.testing.js';
import { rNumber } from './text.js';
import { trees as treesOver } from './trees.testing.js';

const testState = (name: string, unit: string): StateSymbol => ({
  kind: 'state',
  name,
  path: `test/${name}`,
  unit,
  starts: constant(1, unit),
  molecule: null,
  role: 'held',
});
const testParameter = (name: string, unit: string): ParameterSymbol => ({
  kind: 'parameter',
  name,
  path: `test/${name}`,
  symbol: name,
  unit,
  given: { id: `test/${name}`, value: 1, unit, origin: 'assumed' },
});

const states = [testState('y', 'nmol'), testState('z', '')];
const parameters = [testParameter('a', '1/h'), testParameter('b', 'nmol'), testParameter('d', 'h')];
const symbols: readonly ModelSymbol[] = [...states, ...parameters];
const now = 0.7;
const values = new Map<ModelSymbol, number>(symbols.map((symbol, at) => [symbol, [2.5, 0.3, 1.7, 4.1, 1.3][at] ?? 1]));
const nameOf = (symbol: ModelSymbol): string => symbol.name;

/** What the referee makes of trees, all outputs of one model. */
function refereed(trees: readonly Expression[]): readonly number[] {
  const outputs = trees.map((expression, at) => ({ kind: 'output' as const, name: `${at}`, path: `${at}`, unit: '', expression }));
  const model: Model = {
    kind: 'model',
    name: 'trees',
    states,
    parameters,
    outputs,
    starts: states.map(() => constant(0)),
    rates: states.map(() => constant(0)),
    flows: [],
    conversions: [],
    events: [],
    usesTime: false,
  };
  const into = new Float64Array(trees.length);
  const numbers = (of: readonly ModelSymbol[]): Float64Array => Float64Array.from(of, (symbol) => values.get(symbol) ?? 1);
  interpret(model).outputs(now, numbers(states), numbers(parameters), into);
  return Array.from(into);
}

/** What R makes of them: one script for all. */
function evaluated(trees: readonly Expression[]): readonly number[] {
  const lines = [...pickLines, `t <- ${rNumber(now)}`, ...symbols.map((symbol) => `${symbol.name} <- ${rNumber(values.get(symbol) ?? 1)}`)];
  const each = trees.map((tree) => `cat(formatC(${inR(tree, nameOf)}, digits = 17, format = "g", width = 1), "\\n", sep = "")`);
  return ranByR([...lines, 'options(warn = -1)', ...each].join('\n'))
    .trimEnd()
    .split('\n')
    .map((text) => (text === 'Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text)));
}

function kindsIn(tree: Expression, into = new Set<ExpressionKind>()): Set<ExpressionKind> {
  into.add(tree.kind);
  children(tree).forEach((child) => kindsIn(child, into));
  return into;
}

const within = (tree: Expression): readonly Expression[] => [tree, ...children(tree).flatMap(within)];

/** Neither infinite nor nearly cancelled anywhere: where a last digit of exp or of a power decides, two hosts may differ. */
function isTame(tree: Expression): boolean {
  const parts = refereed(within(tree)).map(Math.abs);
  const sizes = parts.filter((size) => size !== 0);
  const [whole = 0] = parts;
  return Number.isFinite(Math.max(...parts)) && Math.max(...sizes) < 1e8 && Math.min(...sizes) > 1e-8 && whole > 1e-6 * Math.max(...sizes);
}

describe.skipIf(!hasR())('a tree in R (skipped where R is not installed)', () => {
  it('is worth what the referee says, whatever kinds it is made of', () => {
    const trees = fc.sample(treesOver(symbols), { seed: 20260402, numRuns: 4000 }).filter(isTame).slice(0, 600);
    expect(trees).toHaveLength(600);
    const kinds = new Set(trees.flatMap((tree) => [...kindsIn(tree)]));
    expect([...kinds].sort()).toEqual([
      'call',
      'choose',
      'constant',
      'maximum',
      'minimum',
      'power',
      'product',
      'quotient',
      'reference',
      'sum',
      'time',
    ]);
    const [ours, theirs] = [refereed(trees), evaluated(trees)];
    expect(theirs).toHaveLength(trees.length);
    ours.forEach((value, at) => expect(Math.abs((theirs[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value)));
  });

  it('treats what is no number as the referee does: an undecided choice takes the other branch, extremes are none', () => {
    const none = log(constant(-1));
    const trees = [
      choose(lessThan(none, 1), 2, 3),
      maximum(1, none),
      minimum(none, 1),
      choose(lessThan(1, 2), 4, none),
      over(1, minus(1, 1)),
      over(-1, minus(1, 1)),
      sqrt(constant(-2)),
      exp(constant(800)),
    ];
    expect(evaluated(trees)).toEqual(refereed(trees));
  });

  it('keeps its brackets where R would read otherwise', () => {
    const [y, z] = states as [ModelSymbol, ModelSymbol];
    const trees = [
      power(negate(y), 2),
      negate(power(y, 2)),
      power(power(y, 2), z),
      power(y, power(2, z)),
      power(constant(-2), 3),
      over(y, over(z, y)),
      over(over(y, z), y),
      times(y, over(z, 3)),
      minus(y, minus(z, y)),
      minus(y, plus(z, y)),
      over(y, times(z, y)),
      minus(y, constant(-2)),
      negate(negate(y)),
      times(y, constant(-1)),
      negate(plus(y, z)),
      times(negate(y), z),
      power(2, negate(z)),
      plus(time, 1),
      minus(y, times(-1, -1, z)),
      times(constant(1, 'min'), y),
    ];
    const [ours, theirs] = [refereed(trees), evaluated(trees)];
    ours.forEach((value, at) => expect(Math.abs((theirs[at] ?? Number.NaN) / value - 1)).toBeLessThanOrEqual(1e-14));
  });

  it('reads every number back as the same double', () => {
    const numbers = fc
      .sample(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { seed: 20260403, numRuns: 500 })
      .filter((value) => Math.abs(value) > 1e-290);
    const ulps = evaluated(numbers.map((value) => constant(value))).map((value, at) => Math.abs(value / (numbers[at] ?? 1) - 1));
    expect(Math.max(...ulps)).toBeLessThanOrEqual(2 ** -52);
  });
});
