import { choose, dimensionOf, walk } from '@speciosa/engine/model';
import type { Expression, Model } from '@speciosa/engine/model';
import { dimension, divideDimensions, printDimension, readUnit, sameDimension } from '@speciosa/engine/quantity';
import type { Dimension } from '@speciosa/engine/quantity';
import { Misread } from './reader.js';

const hour = dimension({ time: 1 });

/** Holds a model that nobody assembled here to what an assembly holds one to; throws `Misread` at the first complaint. */
export function judge(model: Model): void {
  onePathEach(model);
  for (const { path, unit, given } of model.parameters) {
    if (!sameDimension(measured(path, unit), measured(path, given.unit)))
      throw new Misread(path, `expected ${unit}, found a value in ${given.unit}; give it in a unit of the same dimension`);
    if (!Number.isFinite(given.value)) throw new Misread(path, `expected a finite number, found ${given.value}; mend it`);
  }
  model.states.forEach(({ path, unit }, at) => {
    fits(`${path}, rate`, divideDimensions(measured(path, unit), hour), model.rates[at]);
    fits(`${path}, starts`, measured(path, unit), model.starts[at]);
    without(`${path}, starts`, model.starts[at], ['time', 'delayed'], 'a start made of numbers and parameters');
  });
  for (const { path, from, rate } of model.flows) fits(path, divideDimensions(measured(path, from.unit), hour), rate);
  for (const { path, unit, expression } of model.outputs) {
    fits(path, measured(path, unit), expression);
    without(path, expression, ['delayed'], 'present values only');
  }
  for (const { path, when, set } of model.events) {
    dimensionIn(path, choose(when, 0, 0));
    for (const { state, to } of set) fits(path, measured(path, state.unit), to);
    for (const tree of [when.left, when.right, ...set.map(({ to }) => to)]) without(path, tree, ['delayed'], 'present values only');
  }
}

function onePathEach({ states, parameters, outputs }: Model): void {
  const paths = [...states, ...parameters, ...outputs].map(({ path }) => path);
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) throw new Misread(path, 'expected one thing of this path, found several; rename one');
    seen.add(path);
  }
}

function measured(path: string, unit: string): Dimension {
  const read = readUnit(unit);
  if (!read.ok) throw new Misread(path, read.message);
  return read.unit.dimension;
}

function dimensionIn(path: string, tree: Expression): Dimension {
  const judged = dimensionOf(tree);
  if (!judged.ok) throw new Misread(path, judged.complaint.message);
  return judged.dimension;
}

/** Zero without a unit may stand for anything. */
function fits(path: string, wanted: Dimension, tree: Expression | undefined): void {
  if (tree === undefined || (tree.kind === 'constant' && tree.value === 0 && tree.unit === '')) return;
  const found = dimensionIn(path, tree);
  if (!sameDimension(found, wanted))
    throw new Misread(path, `expected ${printDimension(wanted)}, found ${printDimension(found)}; mend the equation or its unit`);
}

function without(path: string, tree: Expression | undefined, kinds: readonly string[], expected: string): void {
  if (tree !== undefined)
    walk(tree, ({ kind }) => {
      if (kinds.includes(kind)) throw new Misread(path, `expected ${expected}, found ${kind}; rates may use it`);
    });
}
