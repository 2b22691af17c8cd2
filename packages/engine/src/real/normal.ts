import { erfc } from './erf.js';
import { exp } from './exp.js';
import { log } from './log.js';

const rootHalf = Math.SQRT1_2;
const rootTwoPi = 2.5066282746310002;

/** Probability below z of a standard normal. */
export const normalBelow = (z: number): number => 0.5 * erfc(-z * rootHalf);

/**
 * The standard normal quantile of p in (0, 1), absolute error below 1e-13 within |z| < 8; NaN outside,
 * infinite at the ends. A rough start (Abramowitz and Stegun 26.2.23) is mended by Halley steps.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return p > 1 - 1e-10 ? -mend(roughLower(1 - p), 1 - p) : mend(-roughLower(1 - p), p);
  return mend(roughLower(p), p);
}

/** A start for p <= 1/2, within 5e-4. */
function roughLower(p: number): number {
  const t = Math.sqrt(-2 * log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}

function mend(start: number, p: number): number {
  let z = start;
  for (let step = 0; step < 3; step += 1) {
    const miss = (normalBelow(z) - p) * rootTwoPi * exp(0.5 * z * z);
    z -= miss / (1 + 0.5 * z * miss);
  }
  return z;
}
