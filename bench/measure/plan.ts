import type { Options } from '../options.js';
import type { RegimenName } from '../k28/regimens.js';

/** Which settings each tool is run at, and how long. Every tool gets rtol as said and atol = rtol / 1000. */
export interface Plan {
  readonly rounds: number;
  readonly leastSeconds: number;
  readonly people: Readonly<Record<RegimenName, number>>;
  readonly settings: Readonly<Record<string, readonly number[]>>;
}

/** Settings run from an error of about 1e-3 to below 1e-6, closest around 3e-5, where the goals compare. */
const thorough = {
  f64x2: [1e-3, 1e-4, 3e-5, 2e-5, 1.5e-5, 1e-5, 1e-6, 1e-7],
  f64x4: [1.5e-5, 1e-6],
  f64x1: [1.5e-5, 1e-6],
  f32x4: [1e-4, 1e-5],
  cvode: [1e-6, 1e-7, 3e-8, 1e-8],
  desolve: [1e-5, 2e-6, 1e-6, 1e-7],
  mrgsolve: [1e-5, 1e-6, 1e-7, 1e-8],
  rxode2: [1e-5, 1e-6, 1e-7, 1e-8],
};

/** Enough to stand on both sides of an error of 3e-5. */
const hasty = {
  f64x2: [1e-4, 2e-5, 1e-5, 1e-6],
  cvode: [1e-6, 1e-7, 1e-8],
  desolve: [1e-5, 1e-6, 1e-7],
  mrgsolve: [1e-5, 1e-6],
  rxode2: [1e-5, 1e-6],
};

export const planOf = ({ quick, rounds, people }: Options): Plan => ({
  rounds,
  leastSeconds: quick ? 0.1 : 0.5,
  people: { i: people, ii: Math.max(4, Math.round(people / 10)) },
  settings: quick ? hasty : thorough,
});
