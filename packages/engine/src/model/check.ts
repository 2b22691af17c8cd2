import { divideDimensions, printDimension, readUnit, sameDimension } from '../quantity/index.js';
import type { Dimension } from '../quantity/index.js';
import type { Complaint } from './complaint.js';
import { dimensionOf, dimensionOfUnit } from './dimension.js';
import type { Expression } from './expression.js';
import type { Joined } from './join.js';
import type { Part } from './part.js';
import { print } from './print.js';
import type { ParameterSymbol } from './symbol.js';

/** Every complaint about the parts at once: names, units, numbers, dimensions. */
export function checkParts(parts: readonly Part<unknown>[], joined: Joined): readonly Complaint[] {
  return [
    ...doubles(parts),
    ...parts.flatMap((part) => [
      ...units(part),
      ...part.parameters.flatMap(badNumber),
      ...part.flows.flatMap(({ path, from, rate }) => rateFits(path, from.unit, joined.closed(rate))),
      ...part.changes.flatMap(({ path, of, rate }) => rateFits(path, of.unit, joined.closed(rate))),
      ...part.outputs.flatMap(({ path, unit, expression }) => valueFits(path, unit, joined.closed(expression))),
      ...part.values.flatMap(({ path, unit, expression }) => valueFits(path, unit, joined.closed(expression))),
    ]),
  ];
}

function doubles(parts: readonly Part<unknown>[]): Complaint[] {
  const paths = parts.flatMap((part) => [...part.states, ...part.parameters, ...part.inputs, ...part.outputs].map(({ path }) => path));
  const partNames = parts.map(({ name }) => name);
  const twice = [...paths, ...partNames].filter((path, index, all) => all.indexOf(path) !== index);
  return [...new Set(twice)].map((path) => ({ code: 'double-name', path, message: `expected one thing called "${path}", found several; rename one` }));
}

function units(part: Part<unknown>): Complaint[] {
  return [...part.states, ...part.parameters, ...part.inputs, ...part.outputs].flatMap(({ path, unit }) => {
    const read = readUnit(unit);
    return read.ok ? [] : [{ code: 'bad-unit', path, message: read.message }];
  });
}

function badNumber({ path, given }: ParameterSymbol): Complaint[] {
  if (!Number.isFinite(given.value))
    return [{ code: 'not-finite', path, message: `expected a finite number for ${given.id}, found ${given.value}` }];
  if (given.range === undefined) return [];
  const [low, high] = given.range;
  if (given.value >= low && given.value <= high) return [];
  return [{ code: 'outside-range', path, message: `expected ${given.id} between ${low} and ${high} ${given.unit}, found ${given.value}; mend the fact` }];
}

const hour = { time: 1, amount: 0, mass: 0, length: 0 };

function rateFits(path: string, unit: string, rate: Expression): Complaint[] {
  const wanted = dimensionOfUnit(unit);
  return wanted.ok ? fits(path, divideDimensions(wanted.dimension, hour), `${unit}/h`, rate) : [];
}

function valueFits(path: string, unit: string, expression: Expression): Complaint[] {
  const wanted = dimensionOfUnit(unit);
  return wanted.ok ? fits(path, wanted.dimension, unit, expression) : [];
}

function fits(path: string, wanted: Dimension, unit: string, expression: Expression): Complaint[] {
  const found = dimensionOf(expression);
  if (!found.ok) return [{ code: 'bad-dimension', path, message: found.message }];
  if (sameDimension(found.dimension, wanted)) return [];
  const say = `expected ${unit || 'no unit'} (${printDimension(wanted)}), found ${printDimension(found.dimension)} in ${print(expression, 'text')}`;
  return [{ code: 'bad-dimension', path, message: say }];
}
