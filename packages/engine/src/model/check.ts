import { divideDimensions, dimension, printDimension, readUnit, sameDimension } from '../quantity/index.js';
import type { Dimension } from '../quantity/index.js';
import { choose, dimensionOf, dimensionOfUnit, isBareZero, parameterValue, print, refusalOf, simplify, walk } from './expression/index.js';
import type { Condition, Expression, ParameterSymbol } from './expression/index.js';
import { complaint } from './complaint.js';
import type { Complaint } from './complaint.js';
import type { Part } from './part.js';

/** Every complaint about the parts, each part judged by its own words: names, units, numbers, dimensions. */
export function checkParts(parts: readonly Part<unknown>[]): readonly Complaint[] {
  return [
    ...doubles(parts),
    ...parts.flatMap((part) => [
      ...units(part),
      ...part.parameters.flatMap(badNumber),
      ...part.states.flatMap(({ path, unit, starts }) => valueFits(path, unit, starts)),
      ...part.flows.flatMap(({ path, from, to, rate }) => [...rateFits(path, from.unit, rate), ...rateFits(path, to.unit, rate)]),
      ...part.changes.flatMap(({ path, of, rate }) => rateFits(path, of.unit, rate)),
      ...part.events.flatMap(({ path, when, set }) => [
        ...comparable(path, when),
        ...set.flatMap(({ state, to }) => valueFits(path, state.unit, to)),
      ]),
      ...part.outputs.flatMap(({ path, unit, expression }) => valueFits(path, unit, expression)),
      ...[
        ...part.outputs,
        ...part.events.flatMap(({ path, when, set }) =>
          [when.left, when.right, ...set.map(({ to }) => to)].map((expression) => ({ path, expression })),
        ),
      ].flatMap(presentOnly),
      ...part.values.flatMap(({ path, unit, expression }) => valueFits(path, unit, expression)),
    ]),
  ];
}

function doubles(parts: readonly Part<unknown>[]): Complaint[] {
  const paths = parts.flatMap((part) => [...part.states, ...part.parameters, ...part.inputs, ...part.outputs].map(({ path }) => path));
  const partNames = parts.map(({ name }) => name);
  const twice = [...paths, ...partNames].filter((path, index, all) => all.indexOf(path) !== index);
  return twice.map((path) => complaint('double-name', path, `expected one thing called "${path}", found several; rename one`));
}

function units(part: Part<unknown>): Complaint[] {
  return [...part.states, ...part.parameters, ...part.inputs, ...part.outputs, ...part.values].flatMap(({ path, unit }) => {
    const read = readUnit(unit);
    return read.ok ? [] : [complaint('bad-unit', path, read.message)];
  });
}

function badNumber(parameter: ParameterSymbol): Complaint[] {
  const { path, unit, given } = parameter;
  if (!Number.isFinite(given.value))
    return [complaint('not-finite', path, `expected a finite number for ${given.id}, found ${given.value}; mend the fact`)];
  const refusal = readUnit(unit).ok ? refusalOf(parameter, parameterValue(parameter)) : null;
  if (refusal !== null) return [complaint('not-allowed', path, `${refusal}; mend the fact, or say which numbers the parameter allows`)];
  if (given.range === undefined) return [];
  const [low, high] = given.range;
  if (given.value >= low && given.value <= high) return [];
  return [
    complaint('outside-range', path, `expected ${given.id} between ${low} and ${high} ${given.unit}, found ${given.value}; mend the fact`),
  ];
}

const hour = dimension({ time: 1 });

function rateFits(path: string, unit: string, rate: Expression): Complaint[] {
  const wanted = dimensionOfUnit(unit);
  return wanted.ok ? fits(path, divideDimensions(wanted.dimension, hour), `${unit || '1'}/h`, rate) : [];
}

function valueFits(path: string, unit: string, expression: Expression): Complaint[] {
  const wanted = dimensionOfUnit(unit);
  return wanted.ok ? fits(path, wanted.dimension, unit || 'no unit', expression) : [];
}

function fits(path: string, wanted: Dimension, unit: string, expression: Expression): Complaint[] {
  return [...badConstants(path, expression), ...measures(path, wanted, unit, expression)];
}

/** Both sides of a condition measure the same. */
function comparable(path: string, when: Condition): Complaint[] {
  const judged = dimensionOf(choose(when, 0, 0));
  return judged.ok ? [] : [complaint(judged.complaint.code, path, judged.complaint.message)];
}

/** Only rates look back in time: a watched value can be made a state, or be worked out from what was watched. */
function presentOnly({ path, expression }: { readonly path: string; readonly expression: Expression }): Complaint[] {
  const back: Complaint[] = [];
  walk(expression, (node) => {
    if (node.kind === 'delayed')
      back.push(
        complaint('looks-back', path, `expected present values only, found ${print(node, 'text')}; delayed values may stand in rates`),
      );
  });
  return back;
}

function badConstants(path: string, expression: Expression): Complaint[] {
  const found: Complaint[] = [];
  walk(expression, (node) => {
    if (node.kind === 'constant' && !Number.isFinite(node.value))
      found.push(complaint('not-finite', path, `expected finite numbers, found ${print(node, 'text')}; mend the equation`));
  });
  return found;
}

function measures(path: string, wanted: Dimension, unit: string, expression: Expression): Complaint[] {
  if (isBareZero(simplify(expression))) return [];
  const found = dimensionOf(expression);
  if (!found.ok) return [complaint(found.complaint.code, found.complaint.path || path, found.complaint.message)];
  if (sameDimension(found.dimension, wanted)) return [];
  const say = `expected ${unit} (${printDimension(wanted)}), found ${print(expression, 'text')} (${printDimension(found.dimension)}); mend the equation or the unit`;
  return [complaint('bad-dimension', path, say)];
}
