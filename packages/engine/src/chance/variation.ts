import { exp, log } from '../real/index.js';

/** Standard deviation of the logarithm of a lognormal number with this coefficient of variation (a fraction): sqrt(log(1 + cv^2)). */
export const spreadOfVariation = (variation: number): number => Math.sqrt(log(1 + variation * variation));

/** The coefficient of variation (a fraction) of a lognormal number with this standard deviation of the logarithm. */
export const variationOfSpread = (spread: number): number => Math.sqrt(exp(spread * spread) - 1);
