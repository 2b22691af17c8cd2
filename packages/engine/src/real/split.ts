import { exponentOf, significandOf } from './bits.js';

/** Below it doubles lose digits; 2^54 lifts every one of them into the normal range. */
export const smallestNormal = 2.2250738585072014e-308;
export const lift = 18014398509481984;

/** k of x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)); x positive and finite. */
export function wholePowerOf(x: number): number {
  const full = lifted(x);
  return exponentOf(full) + (x < smallestNormal ? -54 : 0) + (significandOf(full) < Math.SQRT2 ? 0 : 1);
}

/** f of the same, exact. */
export function fractionOf(x: number): number {
  const one = significandOf(lifted(x));
  return (one < Math.SQRT2 ? one : one * 0.5) - 1;
}

const lifted = (x: number): number => (x < smallestNormal ? x * lift : x);
