import { log } from '../real/index.js';

/** The rule between two samples: straight everywhere, or straight where the curve rises and exponential where it falls. */
export type AreaMethod = 'linear' | 'linear up, log down';

/** Area under the curve and under time times the curve. */
export interface Areas {
  readonly curve: number;
  readonly moment: number;
}

/** Areas over the samples `first` to `last`, both included; times count from the dose. */
export function areasBetween(hours: readonly number[], values: readonly number[], first: number, last: number, method: AreaMethod): Areas {
  let curve = 0;
  let moment = 0;
  for (let i = first; i < last; i += 1) {
    const piece = areaOfPiece(at(hours, i), at(values, i), at(hours, i + 1), at(values, i + 1), method);
    curve += piece.curve;
    moment += piece.moment;
  }
  return { curve, moment };
}

const at = (column: readonly number[], row: number): number => column[row] ?? Number.NaN;

function areaOfPiece(t1: number, c1: number, t2: number, c2: number, method: AreaMethod): Areas {
  return method === 'linear up, log down' && c1 > c2 && c2 > 0 ? logarithmic(t1, c1, t2, c2) : straight(t1, c1, t2, c2);
}

const straight = (t1: number, c1: number, t2: number, c2: number): Areas => ({
  curve: ((c1 + c2) * (t2 - t1)) / 2,
  moment: ((t1 * c1 + t2 * c2) * (t2 - t1)) / 2,
});

/**
 * On c = c1 exp(-k (t - t1)) with x = k (t2 - t1) = ln(c1/c2):
 * AUC = c1 d (1 - exp(-x))/x,  AUMC = t1 AUC + c1 d^2 (1 - (1 + x) exp(-x))/x^2,  d = t2 - t1.
 */
function logarithmic(t1: number, c1: number, t2: number, c2: number): Areas {
  const d = t2 - t1;
  const x = log(c1 / c2);
  const [zeroth, first] = x < nearlyFlat ? bySeries(x) : [(1 - c2 / c1) / x, (1 - (1 + x) * (c2 / c1)) / (x * x)];
  const curve = c1 * d * zeroth;
  return { curve, moment: t1 * curve + c1 * d * d * first };
}

/** Below this the closed forms lose digits to cancellation and eight terms of their series are exact to rounding. */
const nearlyFlat = 0.03;

/** Sums of (-x)^n/(n+1)! and (-x)^n (n+1)/(n+2)!. */
function bySeries(x: number): readonly [number, number] {
  let term = 1;
  let zeroth = 0;
  let first = 0;
  for (let n = 0; n < 8; n += 1) {
    zeroth += term / (n + 1);
    first += term / (n + 2);
    term *= -x / (n + 1);
  }
  return [zeroth, first];
}
