import { log, normalBelow } from '@speciosa/engine/real';

/** Beyond these the integrand is below 1e-15 for any number of people that a study has. */
const farthest = 10;
/** The trapezoid rule on a smooth curve that vanishes at both ends: at this step exact to ten digits. */
const step = 0.05;

/**
 * How many standard deviations lie, on average, between the lowest and the highest of `count` normal numbers.
 *
 * E[range] = integral of 1 - F(x)^n - (1 - F(x))^n dx, F the normal distribution. Tippett 1925, doi 10.1093/biomet/17.3-4.364.
 * @param count whole, 2 or more (RangeError otherwise).
 */
export function expectedRange(count: number): number {
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`expected two people or more, found ${count}; a range needs two ends`);
  let sum = 0;
  for (let k = -farthest / step; k <= farthest / step; k += 1) {
    const below = normalBelow(k * step);
    sum += 1 - timesItself(below, count) - timesItself(1 - below, count);
  }
  return sum * step;
}

function timesItself(value: number, count: number): number {
  let whole = 1;
  for (let k = 0; k < count; k += 1) whole *= value;
  return whole;
}

/** The standard deviation of the logarithm of a lognormal of which `count` people showed a highest `fold` times the lowest; 0 for a fold of 1. */
export const spreadOfFold = (fold: number, count: number): number => log(fold) / expectedRange(count);
