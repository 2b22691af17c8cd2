import { dimensionless, divideDimensions, dimension, multiplyDimensions, powerOfDimension, printDimension, readUnit, sameDimension } from '../quantity/index.js';
import type { Dimension } from '../quantity/index.js';
import { answer } from './expression.js';
import type { AnswersForKinds, Expression } from './expression.js';
import { print } from './print.js';
import { simplify } from './simplify.js';

export type JudgedDimension =
  | { readonly ok: true; readonly dimension: Dimension }
  | { readonly ok: false; readonly message: string };

const known = (of: Dimension): JudgedDimension => ({ ok: true, dimension: of });
const refused = (message: string): JudgedDimension => ({ ok: false, message });

/** What a tree measures, or the first place where unlike things are added, raised or put into a function. */
export function dimensionOf(expression: Expression): JudgedDimension {
  return answer(judges, expression);
}

const judges: AnswersForKinds<JudgedDimension> = {
  constant: ({ unit }) => dimensionOfUnit(unit),
  reference: ({ symbol }) => dimensionOfUnit(symbol.unit),
  time: () => known(dimension({ time: 1 })),
  sum: ({ terms }) => judgeSum(terms),
  product: ({ factors }) => fold(factors, multiplyDimensions),
  quotient: ({ numerator, denominator }) => fold([numerator, denominator], divideDimensions),
  power: ({ base, exponent }) => judgePower(base, exponent),
  call: ({ name, argument }) => bareOnly(argument, `the argument of ${name}`),
};

/** The dimension of a unit text. */
export function dimensionOfUnit(unit: string): JudgedDimension {
  const read = readUnit(unit);
  return read.ok ? known(read.unit.dimension) : refused(read.message);
}

function fold(nodes: readonly Expression[], combine: (a: Dimension, b: Dimension) => Dimension): JudgedDimension {
  let whole: Dimension | null = null;
  for (const node of nodes) {
    const judged = dimensionOf(node);
    if (!judged.ok) return judged;
    whole = whole === null ? judged.dimension : combine(whole, judged.dimension);
  }
  return known(whole ?? dimensionless);
}

/** Zero is the one number that may be added to anything. */
function judgeSum(terms: readonly Expression[]): JudgedDimension {
  let first: { readonly term: Expression; readonly dimension: Dimension } | null = null;
  for (const term of terms) {
    if (term.kind === 'constant' && term.value === 0) continue;
    const judged = dimensionOf(term);
    if (!judged.ok) return judged;
    first ??= { term, dimension: judged.dimension };
    if (!sameDimension(first.dimension, judged.dimension)) return refused(unlike(first.term, first.dimension, term, judged.dimension));
  }
  return known(first?.dimension ?? dimensionless);
}

const unlike = (a: Expression, of: Dimension, b: Expression, found: Dimension): string =>
  `cannot add ${print(b, 'text')} (${printDimension(found)}) to ${print(a, 'text')} (${printDimension(of)})`;

function judgePower(base: Expression, exponent: Expression): JudgedDimension {
  const raised = dimensionOf(base);
  if (!raised.ok) return raised;
  const bare = bareOnly(exponent, 'an exponent');
  if (!bare.ok || sameDimension(raised.dimension, dimensionless)) return bare.ok ? known(dimensionless) : bare;
  const plain = simplify(exponent);
  if (plain.kind === 'constant' && Number.isInteger(plain.value)) return known(powerOfDimension(raised.dimension, plain.value));
  return refused(`${print(base, 'text')} (${printDimension(raised.dimension)}) can only be raised to a whole constant`);
}

function bareOnly(node: Expression, what: string): JudgedDimension {
  const judged = dimensionOf(node);
  if (!judged.ok || sameDimension(judged.dimension, dimensionless)) return judged;
  return refused(`${what} must have no dimension, found ${print(node, 'text')} (${printDimension(judged.dimension)})`);
}
