import { erfc } from './erf.js';
import { exp } from './exp.js';
import { log } from './log.js';

const rootHalf = Math.SQRT1_2;
const rootTwoPi = 2.5066282746310002;

/** Probability below z of a standard normal. */
export const normalBelow = (z: number): number => 0.5 * erfc(-z * rootHalf);

/**
 * The standard normal quantile of p in (0, 1); NaN outside, infinite at the ends; measured worst error in README.
 * A rough start (Abramowitz and Stegun 26.2.23) is mended by Halley steps. The upper half mirrors the lower,
 * where probabilities are told apart best; 1 - p is exact there.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return p > 0.5 ? -mend(roughLower(1 - p), 1 - p) : mend(roughLower(p), p);
}

/** A start for p <= 1/2, within 5e-4. */
function roughLower(p: number): number {
  const t = Math.sqrt(-2 * log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}

/** Three steps; the density comes in two roots, so that its inverse does not overflow where p is tiny. */
function mend(start: number, p: number): number {
  let z = start;
  for (let step = 0; step < 3; step += 1) {
    const root = exp(0.25 * z * z);
    const miss = (normalBelow(z) - p) * rootTwoPi * root * root;
    z -= miss / (1 + 0.5 * z * miss);
  }
  return z;
}
