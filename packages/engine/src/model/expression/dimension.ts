import {
  dimensionless,
  divideDimensions,
  dimension,
  multiplyDimensions,
  powerOfDimension,
  printDimension,
  readUnit,
  sameDimension,
} from '../../quantity/index.js';
import type { Dimension } from '../../quantity/index.js';
import { constant } from './build.js';
import { complaint } from '../complaint.js';
import type { Complaint } from '../complaint.js';
import { answer } from './answer.js';
import type { AnswersForKinds } from './answer.js';
import type { Expression } from './expression.js';
import { print } from './print.js';
import { isPlain, simplify } from './simplify.js';

export type JudgedDimension = { readonly ok: true; readonly dimension: Dimension } | { readonly ok: false; readonly complaint: Complaint };

const known = (of: Dimension): JudgedDimension => ({ ok: true, dimension: of });
const refused = (message: string): JudgedDimension => ({ ok: false, complaint: complaint('bad-dimension', '', message) });

/** What a tree measures, or the first place where unlike things are added, raised or put into a function. */
export function dimensionOf(expression: Expression): JudgedDimension {
  return answer(judges, expression);
}

const judges: AnswersForKinds<JudgedDimension> = {
  constant: ({ unit }) => dimensionOfUnit(unit),
  reference: ({ symbol }) => dimensionOfUnit(symbol.unit, symbol.path),
  time: () => known(dimension({ time: 1 })),
  sum: ({ terms }) => alike(terms, 'added to'),
  product: ({ factors }) => fold(factors, multiplyDimensions),
  quotient: ({ numerator, denominator }) => fold([numerator, denominator], divideDimensions),
  power: ({ base, exponent }) => judgePower(base, exponent),
  call: ({ name, argument }) => (name === 'sqrt' ? judgePower(argument, constant(0.5)) : bareOnly(argument, `the argument of ${name}`)),
  maximum: ({ operands }) => alike(operands, 'compared with'),
  minimum: ({ operands }) => alike(operands, 'compared with'),
  delayed: ({ of, by, before }) => {
    const lag = dimensionOf(by);
    if (!lag.ok) return lag;
    if (!sameDimension(lag.dimension, dimension({ time: 1 })))
      return refused(`expected a delay that is a time, found ${print(by, 'text')} (${printDimension(lag.dimension)}); delay by hours`);
    return alike([of, before], 'followed by');
  },
  choose: ({ when, then, otherwise }) => {
    const compared = alike([when.left, when.right], 'compared with');
    return compared.ok ? alike([then, otherwise], 'an alternative to') : compared;
  },
};

/** The dimension of a unit text; `path` is where it was written. */
export function dimensionOfUnit(unit: string, path = ''): JudgedDimension {
  const read = readUnit(unit);
  return read.ok ? known(read.unit.dimension) : { ok: false, complaint: complaint('bad-unit', path, read.message) };
}

/** Zero without a unit is the one number that may be added to anything, and be the rate of anything. */
export const isBareZero = (node: Expression): boolean => isPlain(node) && node.value === 0;

function fold(nodes: readonly Expression[], combine: (a: Dimension, b: Dimension) => Dimension): JudgedDimension {
  let whole: Dimension | null = null;
  for (const node of nodes) {
    const judged = dimensionOf(node);
    if (!judged.ok) return judged;
    whole = whole === null ? judged.dimension : combine(whole, judged.dimension);
  }
  return known(whole ?? dimensionless);
}

/** The dimension that all trees share. */
function alike(terms: readonly Expression[], how: string): JudgedDimension {
  let first: { readonly term: Expression; readonly dimension: Dimension } | null = null;
  for (const term of terms.filter((one) => !isBareZero(one))) {
    const judged = dimensionOf(term);
    if (!judged.ok) return judged;
    first ??= { term, dimension: judged.dimension };
    if (!sameDimension(first.dimension, judged.dimension)) return refused(unlike(term, judged.dimension, how, first.term, first.dimension));
  }
  return known(first?.dimension ?? dimensionless);
}

const unlike = (a: Expression, ofA: Dimension, how: string, b: Expression, ofB: Dimension): string =>
  `expected trees that measure the same, found ${print(a, 'text')} (${printDimension(ofA)}) ${how} ${print(b, 'text')} (${printDimension(ofB)}); bring both to one dimension`;

function judgePower(base: Expression, exponent: Expression): JudgedDimension {
  const raised = dimensionOf(base);
  if (!raised.ok) return raised;
  const bare = bareOnly(exponent, 'an exponent');
  if (!bare.ok) return bare;
  if (sameDimension(raised.dimension, dimensionless)) return known(dimensionless);
  return raisedTo(base, raised.dimension, simplify(exponent));
}

/** A power of something with a unit must be a number that keeps every exponent whole: the root of an area, not of a length. */
function raisedTo(base: Expression, of: Dimension, exponent: Expression): JudgedDimension {
  const { time, amount, mass, length } = of;
  if (isPlain(exponent) && [time, amount, mass, length].every((power) => Number.isInteger(power * exponent.value)))
    return known(powerOfDimension(of, exponent.value));
  return refused(
    `expected a plain number that keeps whole powers as exponent of ${print(base, 'text')} (${printDimension(of)}), found ${print(exponent, 'text')}; divide the base by a reference value first`,
  );
}

function bareOnly(node: Expression, what: string): JudgedDimension {
  const judged = dimensionOf(node);
  if (!judged.ok || sameDimension(judged.dimension, dimensionless)) return judged;
  return refused(
    `expected ${what} without dimension, found ${print(node, 'text')} (${printDimension(judged.dimension)}); divide it by a reference value`,
  );
}
