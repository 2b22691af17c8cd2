import { minus, over, plus, power, times } from '@speciosa/engine/model';
import type { ExpressionLike } from '@speciosa/engine/model';
import { numberIn } from './csv.js';
import type { Row } from './csv.js';

/** A problem of the IVP test set: states y1, y2, ... without units. */
export interface Problem {
  /** As the tables of peers have it, for rtol 1e-6; a hundredth of it for 1e-8. */
  readonly absoluteTolerance: number;
  readonly stiff: boolean;
  readonly rates: (y: readonly ExpressionLike[]) => readonly ExpressionLike[];
}

const at = (y: readonly ExpressionLike[], place: number): ExpressionLike => y[place - 1] ?? Number.NaN;

/** The six problems by name; the 25 constants of pollu come with the collection. */
export function problemsOf(polluRates: readonly Row[]): Readonly<Record<string, Problem>> {
  return {
    rober: { absoluteTolerance: 1e-13, stiff: true, rates: rober },
    orego: { absoluteTolerance: 1e-8, stiff: true, rates: orego },
    hires: { absoluteTolerance: 1e-9, stiff: true, rates: hires },
    vdpol: {
      absoluteTolerance: 1e-8,
      stiff: true,
      rates: (y) => [at(y, 2), minus(times(1000, minus(1, power(at(y, 1), 2)), at(y, 2)), at(y, 1))],
    },
    pollu: { absoluteTolerance: 1e-11, stiff: true, rates: pollu(polluRates.map((row) => numberIn(row, 'value'))) },
    pleiades: { absoluteTolerance: 1e-8, stiff: false, rates: pleiades },
  };
}

function rober(y: readonly ExpressionLike[]): ExpressionLike[] {
  const made = times(0.04, at(y, 1));
  const back = times(1e4, at(y, 2), at(y, 3));
  const onward = times(3e7, at(y, 2), at(y, 2));
  return [minus(back, made), plus(made, times(-1, back), times(-1, onward)), onward];
}

function orego(y: readonly ExpressionLike[]): ExpressionLike[] {
  const [a, b, c] = [at(y, 1), at(y, 2), at(y, 3)];
  return [
    times(77.27, plus(b, a, times(-1, a, b), times(-8.375e-6, a, a))),
    over(minus(c, times(plus(1, a), b)), 77.27),
    times(0.161, minus(a, c)),
  ];
}

function hires(y: readonly ExpressionLike[]): ExpressionLike[] {
  const [a, b, c, d, e, f, g, h] = [at(y, 1), at(y, 2), at(y, 3), at(y, 4), at(y, 5), at(y, 6), at(y, 7), at(y, 8)];
  const last = minus(times(280, f, h), times(1.81, g));
  return [
    plus(times(-1.71, a), times(0.43, b), times(8.32, c), 0.0007),
    minus(times(1.71, a), times(8.75, b)),
    plus(times(-10.03, c), times(0.43, d), times(0.035, e)),
    plus(times(8.32, b), times(1.71, c), times(-1.12, d)),
    plus(times(-1.745, e), times(0.43, f), times(0.43, g)),
    plus(times(-280, f, h), times(0.69, d), times(1.71, e), times(-0.43, f), times(0.69, g)),
    last,
    times(-1, last),
  ];
}

/** What each of the 25 reactions is proportional to. */
// One reaction after another; a line each would hide the pattern.
// prettier-ignore
const polluProducts = [[1], [2, 4], [5, 2], [7], [7], [7, 6], [9], [9, 6], [11, 2], [11, 1], [13], [10, 2], [14], [1, 6], [3], [4], [4], [16], [16], [17, 6], [19], [19], [1, 4], [19, 1], [20]];
/** How many of each species a reaction makes; less than zero, takes. */
// A row for a species; a pair for a reaction it takes part in.
// prettier-ignore
const polluTerms: readonly (readonly (readonly [number, number])[])[] = [
  [[1, -1], [10, -1], [14, -1], [23, -1], [24, -1], [2, 1], [3, 1], [9, 1], [11, 1], [12, 1], [22, 1], [25, 1]],
  [[2, -1], [3, -1], [9, -1], [12, -1], [1, 1], [21, 1]],
  [[15, -1], [1, 1], [17, 1], [19, 1], [22, 1]],
  [[2, -1], [16, -1], [17, -1], [23, -1], [15, 1]],
  [[3, -1], [4, 2], [6, 1], [7, 1], [13, 1], [20, 1]],
  [[6, -1], [8, -1], [14, -1], [20, -1], [3, 1], [18, 2]],
  [[4, -1], [5, -1], [6, -1], [13, 1]],
  [[4, 1], [5, 1], [6, 1], [7, 1]],
  [[7, -1], [8, -1]],
  [[12, -1], [7, 1], [9, 1]],
  [[9, -1], [10, -1], [8, 1], [11, 1]],
  [[9, 1]],
  [[11, -1], [10, 1]],
  [[13, -1], [12, 1]],
  [[14, 1]],
  [[18, -1], [19, -1], [16, 1]],
  [[20, -1]],
  [[20, 1]],
  [[21, -1], [22, -1], [24, -1], [23, 1], [25, 1]],
  [[25, -1], [24, 1]],
];

const pollu =
  (constants: readonly number[]): Problem['rates'] =>
  (y) => {
    const reactions = polluProducts.map((species, k) => times(constants[k] ?? Number.NaN, ...species.map((place) => at(y, place))));
    return polluTerms.map((terms) => plus(...terms.map(([reaction, count]) => times(count, reactions[reaction - 1] ?? Number.NaN))));
  };

/** Seven bodies, the mass of body j is j: x_i'' = sum_j j (x_j - x_i)/r_ij^3. */
function pleiades(y: readonly ExpressionLike[]): ExpressionLike[] {
  const bodies = [1, 2, 3, 4, 5, 6, 7];
  const pull = (axis: 0 | 7) =>
    bodies.map((i) =>
      plus(...bodies.filter((j) => j !== i).map((j) => over(times(j, minus(at(y, axis + j), at(y, axis + i))), cubed(y, i, j)))),
    );
  return [...bodies.map((i) => at(y, 14 + i)), ...bodies.map((i) => at(y, 21 + i)), ...pull(0), ...pull(7)];
}

function cubed(y: readonly ExpressionLike[], i: number, j: number): ExpressionLike {
  const [x, z] = [minus(at(y, j), at(y, i)), minus(at(y, 7 + j), at(y, 7 + i))];
  return power(plus(times(x, x), times(z, z)), 1.5);
}
