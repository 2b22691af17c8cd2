/** What a fit found: where, how far from the rows, and how wide the rows leave each value (one standard deviation). */
export interface Found {
  readonly at: readonly number[];
  readonly loss: number;
  readonly deviations: readonly number[];
  readonly steps: number;
  readonly evaluations: number;
}

/** Levenberg and Marquardt's least squares with differences for slopes: small, plain, for a handful of values. */
export function leastSquares(
  residuals: (at: readonly number[]) => readonly number[],
  start: readonly number[],
  { steps }: { readonly steps: number },
): Found {
  let at = [...start];
  let here = residuals(at);
  let damping = 0.01;
  let evaluations = 1;
  let taken = 0;
  let normal: number[][] = [];
  for (; taken < steps; taken += 1) {
    const slopes = at.map((_, k) => slope(residuals, at, k));
    evaluations += 2 * at.length;
    normal = at.map((_, i) => at.map((__, j) => dot(slopes[i] ?? [], slopes[j] ?? [])));
    const pull = at.map((_, i) => -dot(slopes[i] ?? [], here));
    let better = false;
    for (let tries = 0; tries < 10 && !better; tries += 1) {
      const step = solve(
        normal.map((row, i) => row.map((value, j) => (i === j ? value * (1 + damping) : value))),
        pull,
      );
      const next = at.map((value, k) => value + Math.max(-0.7, Math.min(0.7, step[k] ?? 0)));
      const there = residuals(next);
      evaluations += 1;
      better = sum(there) < sum(here);
      damping = better ? damping / 4 : damping * 5;
      if (better) [at, here] = [next, there];
      if (better && Math.max(...step.map(Math.abs)) < 1e-4) return done(at, here, normal, taken + 1, evaluations);
    }
    if (!better) break;
  }
  return done(at, here, normal, taken, evaluations);
}

function done(
  at: readonly number[],
  here: readonly number[],
  normal: readonly (readonly number[])[],
  steps: number,
  evaluations: number,
): Found {
  const deviations = at.map((_, k) =>
    Math.sqrt(
      Math.max(
        0,
        solve(
          normal.map((row) => [...row]),
          at.map((__, i) => (i === k ? 1 : 0)),
        )[k] ?? 0,
      ),
    ),
  );
  return { at, loss: sum(here), deviations, steps, evaluations };
}

/** Slopes of all residuals along one value, by differences. */
export function slope(residuals: (at: readonly number[]) => readonly number[], at: readonly number[], k: number): number[] {
  const width = 0.02;
  const moved = (by: number): readonly number[] => residuals(at.map((value, i) => (i === k ? value + by : value)));
  const [up, down] = [moved(width), moved(-width)];
  return up.map((value, row) => (value - (down[row] ?? 0)) / (2 * width));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((all, value, i) => all + value * (b[i] ?? 0), 0);
const sum = (values: readonly number[]): number => dot(values, values);

/** Gauss with the largest pivot. */
export function solve(rows: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const m = rows.map((row, i) => [...row, right[i] ?? 0]);
  for (let k = 0; k < size; k += 1) {
    const best = m.reduce((found, row, i) => (i >= k && Math.abs(row[k] ?? 0) > Math.abs(m[found]?.[k] ?? 0) ? i : found), k);
    [m[k], m[best]] = [m[best] ?? [], m[k] ?? []];
    for (let i = k + 1; i < size; i += 1) {
      const factor = (m[i]?.[k] ?? 0) / (m[k]?.[k] ?? 1);
      for (let j = k; j <= size; j += 1) m[i][j] -= factor * (m[k]?.[j] ?? 0);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1)
    x[i] = ((m[i]?.[size] ?? 0) - dot(m[i]?.slice(i + 1, size) ?? [], x.slice(i + 1))) / (m[i]?.[i] ?? 1);
  return x;
}
