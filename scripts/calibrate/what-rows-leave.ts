import { fact } from '@speciosa/evidence';
import { doubted, isOfPeople, moveOf } from '../../packages/speciosa/src/doubt/prior.js';
import { slope, solve } from './least-squares.js';
import type { Open, Row, Values } from './row.js';

interface Asked {
  readonly rowsOf: (values: Values) => readonly Row[];
  /** Fitted values where the loss is least, in the units of the facts. */
  readonly found: Values;
  /** Standard deviation of the logarithm with which each value is pulled to its start. */
  readonly pull: number;
  /** Facts that the rows may rest on. */
  readonly asked: readonly string[];
}

/** A fact that moves no row by more than this share over one standard deviation of its doubt cannot take the values out of their fit. */
const least = 0.02;

/**
 * What the rows leave open, to first order round the fit and with what is really known of each printed centre in place of
 * the widths of the loss. Facts that the fit held still keep their own doubt, whatever the rows would say of them; the
 * fitted values make good for them.
 *
 * r = J dx + K dn;  covariance of dx = (J'J + P)^-1;  dx = -(J'J + P)^-1 J'K dn
 */
export function whatRowsLeave({ rowsOf, found, pull, asked }: Asked): Open {
  const ids = [...found.keys()];
  const held = [...new Set(asked)].filter((id) => !found.has(id) && isInDoubt(id)).sort();
  const at = [...ids, ...held];
  const base = at.map((id) => found.get(id) ?? fact(id).value);
  const residuals = (logs: readonly number[]): number[] =>
    rowsOf(new Map(at.map((id, k) => [id, (base[k] ?? Number.NaN) * Math.exp(logs[k] ?? 0)]))).map(
      ({ model, seen, doubt }) => Math.log(model / seen) / doubt,
    );
  const slopes = at.map((_, k) =>
    slope(
      residuals,
      at.map(() => 0),
      k,
    ),
  );
  const widths = rowsOf(found).map(({ doubt }) => doubt);
  const moves = (id: string, k: number): boolean =>
    Math.max(...(slopes[k] ?? []).map((one, row) => Math.abs(one * (widths[row] ?? 0)))) * oneDeviation(id) >= least;
  const beside = held.filter((id, k) => moves(id, ids.length + k));
  const normal = ids.map((_, i) => ids.map((__, j) => dot(slopes[i] ?? [], slopes[j] ?? []) + (i === j ? 1 / (pull * pull) : 0)));
  const covariance = inverse(normal);
  const follows = ids.map((_, i) =>
    beside.map(
      (id) =>
        -dot(
          covariance[i] ?? [],
          ids.map((__, j) => dot(slopes[j] ?? [], slopes[at.indexOf(id)] ?? [])),
        ),
    ),
  );
  return { ids, covariance, beside, follows };
}

/** What another fit set is drawn with that fit. */
const isInDoubt = (id: string): boolean =>
  !isOfPeople(fact(id)) && fact(id).method?.startsWith('calibrated') !== true && oneDeviation(id) > 0;

/** How far a fact moves over one standard deviation of its doubt, the farther side. */
function oneDeviation(id: string): number {
  const given = fact(id);
  return Math.max(...[-1, 1].map((z) => Math.abs(moveOf(given, doubted(given, z)))));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);
const inverse = (matrix: number[][]): number[][] =>
  matrix.map((_, k) =>
    solve(
      matrix.map((line) => [...line]),
      matrix.map((__, at) => (at === k ? 1 : 0)),
    ),
  );
